pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Map
import Kiosk.ViewModels

// The region map with its panel: beside it on a wide screen, below it on a tall one.
Item {
    id: root

    required property MapSlideViewModel slide

    property bool current: false
    readonly property bool upright: height > width

    Accessible.name: root.slide.title
    Accessible.role: Accessible.Pane

    MapView {
        anchors.bottom: root.upright ? panel.top : parent.bottom
        anchors.left: parent.left
        anchors.right: root.upright ? parent.right : panel.left
        anchors.top: parent.top
        map: root.slide.region
    }

    MapPanel {
        id: panel

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: root.upright ? parent.height * 0.4 : parent.height
        slide: root.slide
        width: root.upright ? parent.width : parent.width * 0.36
    }
}
