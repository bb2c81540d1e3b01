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

    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.gap)
    implicitWidth: Math.min(maximumWidth, Math.max(Theme.target, words.implicitWidth + mark.width + Theme.gap * (mark.visible ? 3 : 2)))

    contentItem: Item {
        Icon {
            id: mark

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: root.textColor
            name: root.pictogram
            visible: root.pictogram !== ""
            width: visible ? size : 0
        }

        Prose {
            id: words

            Accessible.ignored: true
            anchors.left: mark.visible ? mark.right : parent.left
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: root.textColor
            font: root.textFont
            horizontalAlignment: mark.visible ? Text.AlignLeft : Text.AlignHCenter
            text: root.label
            tight: true
        }
    }
}
