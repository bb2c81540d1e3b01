pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What was counted, and how often.
Item {
    id: root

    required property string code
    required property string subject
    required property string value

    Accessible.name: root.subject
    Accessible.role: Accessible.ListItem
    height: Math.max(words.height, number.height)

    Prose {
        id: words

        anchors.left: parent.left
        font: root.code === "" ? Theme.body : Theme.fontFor(root.code, Theme.body)
        text: root.subject
        width: parent.width * (Theme.portrait ? 0.7 : 0.4)
    }

    Prose {
        id: number

        anchors.left: words.right
        anchors.leftMargin: Theme.gap
        font: Theme.strong
        text: root.value
        width: parent.width * 0.2
    }
}
