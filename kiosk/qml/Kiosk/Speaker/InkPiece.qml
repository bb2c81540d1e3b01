pragma ComponentBehavior: Bound

import QtQuick

// A straight piece of a line with round ends.
Rectangle {
    id: root

    required property real startX
    required property real startY
    required property real length
    required property real turn
    required property real thickness

    Accessible.ignored: true
    antialiasing: true
    height: root.thickness
    radius: height / 2
    width: root.length + height
    x: root.startX - height / 2
    y: root.startY - height / 2

    transform: Rotation {
        angle: root.turn
        origin.x: root.thickness / 2
        origin.y: root.thickness / 2
    }
}
