pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One problem of the deck. Errors keep a deck off the screen, the others do not.
Rectangle {
    id: root

    required property bool error
    required property string place
    required property string told

    Accessible.name: root.place
    Accessible.role: Accessible.ListItem
    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    height: words.height + Theme.gap * 2
    radius: Theme.radius

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        color: root.error ? Theme.ink : Theme.inkSoft
        name: root.error ? "mdi6.alert" : "mdi6.information-outline"
        y: Theme.gap
    }

    Column {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: Theme.gap

        Prose {
            font: Theme.fontFor("en", Theme.strong)
            text: root.place
            width: parent.width
        }

        Prose {
            font: Theme.fontFor("en", Theme.body)
            text: root.told
            width: parent.width
        }
    }
}
