pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One choice of two, with its name before it (above it where there is no room).
Item {
    id: root

    required property string first
    required property string icon
    required property bool on
    required property string second
    required property string subject

    readonly property bool stacked: Theme.portrait || Theme.largeText

    signal chosen(bool on)

    implicitHeight: stacked ? name.height + choices.height : Math.max(name.height, choices.height)

    Row {
        id: name

        anchors.left: parent.left
        anchors.top: parent.top
        height: Math.max(mark.height, words.implicitHeight, root.stacked ? 0 : choices.height)
        spacing: Theme.gap
        width: root.stacked ? root.width : root.width * 0.36

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
        }

        Prose {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            font: Theme.heading
            text: root.subject
            tight: true
            width: parent.width - mark.width - parent.spacing
        }
    }

    Row {
        id: choices

        readonly property real half: ((root.stacked ? root.width : root.width * 0.64) - spacing) / 2

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.gapSmall

        TextTap {
            Accessible.description: root.subject
            chosen: !root.on
            fill: chosen ? Theme.action : Theme.card
            label: root.first
            textColor: chosen ? Theme.onAction : Theme.ink
            width: choices.half

            onClicked: root.chosen(false)
        }

        TextTap {
            Accessible.description: root.subject
            chosen: root.on
            fill: chosen ? Theme.action : Theme.card
            label: root.second
            textColor: chosen ? Theme.onAction : Theme.ink
            width: choices.half

            onClicked: root.chosen(true)
        }
    }
}
