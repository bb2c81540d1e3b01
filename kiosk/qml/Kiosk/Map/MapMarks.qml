pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Names and pins, kept as one picture that a drag only moves; while the scale changes each moves by itself.
Item {
    id: root

    required property bool explore
    required property MapViewModel map
    required property real originX
    required property real originY
    required property real viewHeight
    required property real viewWidth

    readonly property real placedX: Math.round(root.map.placedAt.x - root.width / 2)
    readonly property real mapScale: root.map.scale
    readonly property real placedY: Math.round(root.map.placedAt.y - root.height / 2)

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    height: Math.round(root.viewHeight * (1 + 2 * root.map.margin))
    layer.enabled: (root.map.held || root.map.crowded) && root.mapScale === root.map.placedScale
    width: Math.round(root.viewWidth * (1 + 2 * root.map.margin))
    x: root.originX + root.placedX
    y: root.originY + root.placedY

    Item {
        x: -root.placedX
        y: -root.placedY

        Repeater {
            model: root.map.labels

            PlaceLabel {
                mapScale: root.mapScale
            }
        }

        Repeater {
            model: root.map.pins

            PinMark {
                required property bool chosen

                explore: root.explore
                mapScale: root.mapScale
                z: chosen ? 1 : 0

                onPressed: pin => root.map.press(pin)
            }
        }
    }
}
