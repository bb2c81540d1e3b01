pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A straight piece of the route, as far as it is `done`: a turned rectangle, for Shapes know no clip in software.
// Its round end is a part of its own: on paper a rounded rectangle is a picture, and a long thin one gets coarse.
Rectangle {
    id: root

    required property real atX
    required property real atY
    required property int chapter
    required property real degrees
    required property real km
    required property real mapScale

    property real done: 1
    property real thickness: Theme.stroke

    Accessible.ignored: true
    antialiasing: true
    height: root.thickness
    rotation: root.degrees
    transformOrigin: Item.Left
    visible: root.done > 0
    width: root.km * root.mapScale * Math.min(1, Math.max(0, root.done))
    x: root.atX * root.mapScale
    y: root.atY * root.mapScale - height / 2

    Rectangle {
        anchors.horizontalCenter: parent.right
        antialiasing: true
        color: root.color
        height: root.height
        radius: height / 2
        width: height
    }
}
