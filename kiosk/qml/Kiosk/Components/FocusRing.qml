pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Where the keys are: a ring with a halo around what would be pressed, readable on any fill.
Rectangle {
    id: root

    property real corner: Theme.radius

    anchors.margins: -Theme.stroke
    border.color: Theme.focusHalo
    border.width: Theme.stroke
    color: "transparent"
    radius: root.corner + Theme.stroke
    z: 1
}
