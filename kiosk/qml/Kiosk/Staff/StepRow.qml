pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Something that is set in steps: its name and where it stands, and a button for either way.
Rectangle {
    id: root

    required property string less
    required property string more
    required property string pictogram
    required property string subject
    required property string value

    signal stepped(int steps)

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: Math.max(words.height, down.height) + Theme.gap * 2
    radius: Theme.radius

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.action
        name: root.pictogram
    }

    Column {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: down.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Prose {
            color: Theme.inkSoft
            font: Theme.body
            text: root.subject
            tight: true
            width: parent.width
        }

        Prose {
            font: Theme.heading
            text: root.value
            tight: true
            width: parent.width
        }
    }

    IconTap {
        id: down

        Accessible.description: root.subject
        anchors.right: up.left
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        autoRepeat: true
        label: root.less
        pictogram: "mdi6.minus"

        onClicked: root.stepped(-1)
    }

    IconTap {
        id: up

        Accessible.description: root.subject
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        autoRepeat: true
        label: root.more
        pictogram: "mdi6.plus"

        onClicked: root.stepped(1)
    }
}
