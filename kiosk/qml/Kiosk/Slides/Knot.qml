pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A ring on the timeline.
Rectangle {
    id: root

    required property color edge

    property real size: Theme.icon

    Accessible.ignored: true
    border.color: root.edge
    border.width: Theme.band
    height: root.size
    radius: root.size / 2
    width: root.size
}
