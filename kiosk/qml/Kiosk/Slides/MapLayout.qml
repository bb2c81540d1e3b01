pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Map
import Kiosk.ViewModels

// The region map with its panel: beside it on a wide screen, below it on a tall one.
Item {
    id: root

    required property MapSlideViewModel slide

    property bool current: false
    // About a third; more where that would break words, as in low reach on a tall screen.
    readonly property real beside: Math.max(width * 0.36, Math.min(width * 0.44, Theme.target * 7))
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
        width: root.upright ? parent.width : root.beside
    }
}
