pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One choice of two on a card, with its name before it (above it where there is no room). It takes its `share`
// of the page, as far as that makes it easier to hit.
Rectangle {
    id: root

    required property string first
    required property string icon
    required property bool on
    required property string second
    required property real share
    required property string subject

    readonly property bool stacked: Theme.portrait || Theme.largeText
    readonly property real least: Theme.gap * 2 + (stacked ? name.height + Theme.gapSmall + choices.least : Math.max(name.height, choices.least))

    signal chosen(bool on)

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.paper
    implicitHeight: Math.max(least, Math.min(share, Theme.target * (stacked ? 7 : 4)))
    radius: Theme.radius

    Row {
        id: name

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        spacing: Theme.gap
        width: (root.stacked ? root.width : root.width * 0.36) - Theme.gap * 2
        y: root.stacked ? Theme.gap : (root.height - height) / 2

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.action
            name: root.icon
            size: Theme.iconLarge
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

        readonly property real half: ((root.stacked ? root.width : root.width * 0.64) - Theme.gap * (root.stacked ? 2 : 1) - spacing) / 2
        readonly property real least: Math.max(off.implicitHeight, onward.implicitHeight)
        readonly property real tall: root.height - Theme.gap * 2 - (root.stacked ? name.height + Theme.gapSmall : 0)

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        spacing: Theme.gap

        TextTap {
            id: off

            Accessible.description: root.subject
            chosen: !root.on
            fill: chosen ? Theme.action : Theme.card
            height: choices.tall
            label: root.first
            pictogram: chosen ? "mdi6.check-circle" : "mdi6.circle-outline"
            textColor: chosen ? Theme.onAction : Theme.ink
            textFont: Theme.largeText ? Theme.strong : Theme.heading
            width: choices.half

            onClicked: root.chosen(false)
        }

        TextTap {
            id: onward

            Accessible.description: root.subject
            chosen: root.on
            fill: chosen ? Theme.action : Theme.card
            height: choices.tall
            label: root.second
            pictogram: chosen ? "mdi6.check-circle" : "mdi6.circle-outline"
            textColor: chosen ? Theme.onAction : Theme.ink
            textFont: Theme.largeText ? Theme.strong : Theme.heading
            width: choices.half

            onClicked: root.chosen(true)
        }
    }
}
