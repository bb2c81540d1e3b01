pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The name of a lit firm beside its pin.
Rectangle {
    id: root

    required property real atX
    required property real atY
    required property real dx
    required property real dy
    required property real mapScale
    required property string name
    required property size room

    Accessible.ignored: true
    border.color: Theme.ink
    border.width: Theme.hairline
    color: Theme.card
    height: root.room.height
    radius: Theme.radius
    width: root.room.width
    x: Math.round(root.atX * root.mapScale + root.dx - root.width / 2)
    y: Math.round(root.atY * root.mapScale + root.dy - root.height / 2)

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: Theme.ink
        font: Theme.strong
        text: root.name
        textFormat: Text.PlainText
    }
}
