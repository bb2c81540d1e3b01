pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.ViewModels

// What part of a whole a number is: an arc that fills over a small half-disc, from the reading side.
Item {
    id: root

    required property real share
    required property color accent
    required property color sun

    property real size: Theme.iconHuge

    readonly property real thick: size * 0.26
    readonly property real turn: 180 * Math.min(1, share) * (Reading.rtl ? -1 : 1)

    Accessible.ignored: true
    height: size
    width: size * 2

    Item {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        clip: true
        height: width / 2
        width: root.size * 1.24

        Rectangle {
            color: root.sun
            height: width
            radius: width / 2
            width: parent.width
        }
    }

    Shape {
        LayoutMirroring.enabled: false
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            capStyle: ShapePath.FlatCap
            fillColor: "transparent"
            strokeColor: Theme.builtUp
            strokeWidth: root.thick

            PathAngleArc {
                centerX: root.size
                centerY: root.size
                radiusX: root.size - root.thick / 2
                radiusY: radiusX
                startAngle: 180
                sweepAngle: 180
            }
        }

        ShapePath {
            capStyle: ShapePath.FlatCap
            fillColor: "transparent"
            strokeColor: root.accent
            strokeWidth: root.thick

            PathAngleArc {
                centerX: root.size
                centerY: root.size
                radiusX: root.size - root.thick / 2
                radiusY: radiusX
                startAngle: Reading.rtl ? 0 : 180
                sweepAngle: root.turn
            }
        }
    }
}
