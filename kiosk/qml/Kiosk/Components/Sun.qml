pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A half-disc with arcs, rising from the lower edge. `reach` is the radius of the outermost arc.
Item {
    id: root

    required property real reach
    required property color color

    property color second: Theme.saffron
    property real rise: 1
    property int arcs: 5

    readonly property real gap: reach * 0.1

    Accessible.ignored: true
    clip: true
    height: reach
    width: reach * 2

    Repeater {
        model: root.arcs

        Rectangle {
            required property int index

            readonly property real radiusHere: root.reach - index * root.gap

            anchors.horizontalCenter: parent.horizontalCenter
            border.color: index % 2 === 0 ? root.color : root.second
            border.width: root.gap * (0.56 - index * 0.03)
            color: "transparent"
            height: radiusHere * 2
            radius: radiusHere
            width: height
            y: root.reach - radiusHere * root.rise
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        color: Qt.tint(root.color, Qt.alpha(Theme.cream, root.color.hslLightness > 0.4 ? 0.35 : 0))
        height: radius * 2
        radius: root.reach - root.arcs * root.gap
        width: height
        y: root.reach - radius * root.rise
    }
}
