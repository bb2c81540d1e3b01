pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The coloured side of a life: the portrait, or the sun over the section's jaali.
Panel {
    id: root

    required property PersonViewModel person
    required property real reveal

    clip: true

    Sun {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        color: root.slide.sun
        reach: Math.min(root.width * 0.48, root.height * 0.84)
        rise: root.reveal
        second: root.slide.sunSecond
        visible: !portrait.visible
    }

    Image {
        id: portrait

        Accessible.ignored: root.person.alt === ""
        Accessible.name: root.person.alt
        Accessible.role: Accessible.Graphic
        anchors.fill: parent
        fillMode: Image.PreserveAspectCrop
        source: root.person.picture
        sourceSize: Qt.size(width, height)
        visible: root.person.picture !== ""
    }
}
