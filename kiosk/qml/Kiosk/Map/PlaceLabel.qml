pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A name on the map, with a halo of land so that borders do not cross it out.
Item {
    id: root

    required property real atX
    required property real atY
    required property bool core
    required property real dx
    required property real dy
    required property string icon
    required property real mapScale
    required property size room
    required property bool strong
    required property string text
    required property font textFont

    Accessible.name: root.text
    Accessible.role: Accessible.StaticText
    height: root.room.height
    width: root.room.width
    x: Math.round(root.atX * root.mapScale + root.dx - root.width / 2)
    y: Math.round(root.atY * root.mapScale + root.dy - root.height / 2)

    Rectangle {
        anchors.fill: parent
        color: Qt.alpha(Theme.land, 0.7)
        radius: height / 3
        visible: root.core
    }

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        color: words.color
        name: root.icon
        size: root.textFont.pixelSize
        visible: root.icon !== ""
    }

    Text {
        id: words

        Accessible.ignored: true
        anchors.verticalCenter: parent.verticalCenter
        color: root.strong ? Theme.ink : Theme.inkSoft
        font: root.textFont
        style: Text.Outline
        styleColor: Theme.land
        text: root.text
        textFormat: Text.PlainText
        // On whole pixels: centred in a given width, words stand elsewhere once their name has changed.
        x: mark.visible ? Math.round((root.width + mark.width - width) / 2) : Math.round((root.width - width) / 2)
    }
}
