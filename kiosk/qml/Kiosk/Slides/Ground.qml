pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The lowest layer of a slide: its colour, a whisper of the lattice on one side, or a veiled picture.
Rectangle {
    id: root

    required property string picture

    property bool whispering: color === Theme.paper

    Accessible.ignored: true

    Lattice {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        stroke: Qt.alpha(Theme.builtUp, 0.45)
        tile: Theme.iconHuge * 1.3
        visible: root.whispering && !Theme.highContrast
        width: tile * Math.floor(root.width * 0.3 / tile)
    }

    Image {
        anchors.fill: parent
        fillMode: Image.PreserveAspectCrop
        source: root.picture
        sourceSize: Qt.size(width, height)
        visible: root.picture !== ""

        Rectangle {
            anchors.fill: parent
            color: Qt.alpha(root.color, 0.86)
        }
    }
}
