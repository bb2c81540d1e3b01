pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Something more that the map can show: its name with how many there are, and whether it is on.
Tap {
    id: root

    required property string name
    required property bool on

    property color colour: "transparent"
    property int count: 0

    Accessible.checkable: true
    Accessible.description: root.on ? Words.switchedOn : Words.switchedOff
    chosen: root.on
    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.gap)
    label: root.name

    contentItem: Item {
        Icon {
            id: box

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: root.on ? Theme.action : Theme.inkSoft
            name: root.on ? "mdi6.checkbox-marked" : "mdi6.checkbox-blank-outline"
        }

        Prose {
            id: words

            Accessible.ignored: true
            anchors.left: box.right
            anchors.leftMargin: Theme.gap
            anchors.right: line.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            font: Theme.strong
            text: root.count > 0 ? root.name + " " + root.count : root.name
            tight: true
        }

        Rectangle {
            id: line

            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            border.color: Theme.ink
            border.width: Theme.hairline
            color: root.colour
            height: Theme.stroke * 2
            visible: root.colour.a > 0
            width: visible ? Theme.icon : 0
        }
    }
}
