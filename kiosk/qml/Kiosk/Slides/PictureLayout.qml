pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// One picture from edge to edge, with its words on a band of the section's colour.
Item {
    id: root

    required property PicturesViewModel slide

    property bool current: false

    Accessible.name: root.slide.title
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: root.slide.fill
    }

    Repeater {
        model: root.slide.pictures

        PictureFull {
            anchors.fill: parent
            slide: root.slide
        }
    }
}
