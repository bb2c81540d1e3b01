pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// One or two fingers on the map, or a wheel over it; nothing falls through.
MultiPointTouchArea {
    id: root

    required property MapViewModel map

    maximumTouchPoints: 2

    touchPoints: [
        TouchPoint {
            id: one
        },
        TouchPoint {
            id: two
        }
    ]

    onCanceled: root.map.letGo()
    onGestureStarted: gesture => gesture.grab()
    onTouchUpdated: root.map.fingers(one.pressed, one.x, one.y, two.pressed, two.x, two.y)

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad

        onWheel: event => root.map.wheel(event.angleDelta.y / 8, event.x, event.y)
    }
}
