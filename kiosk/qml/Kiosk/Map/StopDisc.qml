pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A stop's number: lit where the story is, dark where it has been, pale where it goes.
Rectangle {
    id: root

    required property string number
    required property real size
    required property string stage

    readonly property bool now: root.stage === "now"

    border.color: root.now ? Theme.night : Theme.highContrast ? Theme.ink : Theme.inkSoft
    border.width: Theme.hairline * (root.now ? 3 : 1.5)
    color: root.now ? Theme.marigold : root.stage === "told" ? Theme.indigo : Theme.card
    height: width
    radius: width / 2
    width: root.size

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: Theme.textOn(root.color)
        font: Theme.fontFor("en", root.now ? Theme.strong : Theme.label)
        text: root.number
        textFormat: Text.PlainText
    }
}
