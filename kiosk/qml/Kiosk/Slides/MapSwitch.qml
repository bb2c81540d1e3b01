pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Something more that the map can show: its name with how many there are, and whether it is on.
Tap {
    id: root

    required property int count
    required property string name
    required property bool on
    required property string switchId

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
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            font: Theme.strong
            text: root.count > 0 ? root.name + " " + root.count : root.name
            tight: true
        }
    }
}
