pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A pressable with words, and an icon before them if it has one.
Tap {
    id: root

    property font textFont: Theme.strong
    property string pictogram: ""
    property color textColor: Theme.ink
    property real maximumWidth: Number.POSITIVE_INFINITY
    // Not whether the icon is seen: a screen that is put aside keeps its layout.
    readonly property bool marked: pictogram !== ""

    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.gap)
    implicitWidth: Math.min(maximumWidth, Math.max(Theme.target, words.implicitWidth + mark.width + Theme.gap * (marked ? 3 : 2)))

    contentItem: Item {
        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: root.textColor
            name: root.pictogram
            visible: root.marked
            width: root.marked ? size : 0
        }

        Prose {
            id: words

            Accessible.ignored: true
            anchors.left: root.marked ? mark.right : parent.left
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: root.textColor
            font: root.textFont
            horizontalAlignment: root.marked ? Text.AlignLeft : Text.AlignHCenter
            text: root.label
            tight: true
        }
    }
}
