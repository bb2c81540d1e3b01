pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A pair side by side, with an arrow where the two grounds meet.
Item {
    id: root

    required property string thenText
    required property string thenSource
    required property string nowText
    required property string nowSource
    required property int index
    required property font wordFont
    required property real cellWidth
    required property real gutter
    required property color accent
    required property color faded

    implicitHeight: Math.max(before.height, after.height) + Theme.gapLarge
    width: cellWidth * 2 + gutter

    Rectangle {
        Accessible.ignored: true
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.line
        height: Theme.hairline
        visible: root.index > 0
    }

    Said {
        id: before

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        ink: Theme.inkSoft
        source: root.thenSource
        width: root.cellWidth - Theme.gap
        wordFont: root.wordFont
        words: root.thenText
    }

    Rectangle {
        Accessible.ignored: true
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        color: root.accent
        height: Math.max(Theme.icon * 1.6, Math.min(root.gutter * 0.72, root.wordFont.pixelSize))
        radius: height / 2
        width: height

        Icon {
            anchors.centerIn: parent
            color: Theme.textOn(root.accent)
            name: Reading.rtl ? "mdi6.arrow-left" : "mdi6.arrow-right"
            size: parent.height * 0.62
        }
    }

    Said {
        id: after
        anchors.right: parent.right

        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        source: root.nowSource
        width: root.cellWidth
        wordFont: root.wordFont
        words: root.nowText
    }
}
