pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.ViewModels

// A sector's badge: its colour, its own outline, its icon. Never mirrored.
Item {
    id: root

    required property string icon
    required property string shape
    required property color fill

    property real size: Theme.pin

    readonly property list<point> corners: Theme.badge(root.shape, root.size)

    height: size
    width: size

    Shape {
        anchors.fill: parent
        visible: root.corners.length > 0

        ShapePath {
            fillColor: root.fill
            joinStyle: ShapePath.RoundJoin
            strokeColor: Theme.night
            strokeWidth: Theme.hairline * 2

            PathPolyline {
                path: root.corners
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.night
        border.width: Theme.hairline * 2
        color: root.fill
        radius: root.shape === "circle" ? width / 2 : Theme.hairline * 4
        visible: root.corners.length === 0
    }

    Icon {
        anchors.centerIn: parent
        color: Theme.textOn(root.fill)
        name: root.icon
        size: Math.round(root.size * 0.56)
    }
}
