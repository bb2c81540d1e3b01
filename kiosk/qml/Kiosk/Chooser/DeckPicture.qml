pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// How a deck looked when it was last presented; without a picture, the motif.
Rectangle {
    id: root

    required property url picture

    clip: true
    color: Theme.indigo

    Lattice {
        anchors.fill: parent
        stroke: Qt.tint(root.color, Qt.alpha(Theme.cream, 0.17))
        tile: root.height / 3
        visible: !image.visible
    }

    Sun {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        color: Theme.marigold
        reach: root.height * 0.62
        visible: !image.visible
    }

    Image {
        id: image

        Accessible.ignored: true
        anchors.fill: parent
        asynchronous: true
        cache: false
        fillMode: Image.PreserveAspectCrop
        source: root.picture
        sourceSize: Qt.size(width, 0)
        visible: status === Image.Ready
    }
}
