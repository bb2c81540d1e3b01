pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The calls to touch: the deck's first language above, the others two by two below it.
Flow {
    id: root

    required property AttractViewModel attract

    readonly property real half: (width - spacing) / 2
    readonly property real tall: Theme.target * 3
    readonly property real low: Theme.target * 2.2

    // Known before the calls are there, so that the region beside them is painted once.
    height: tall + Math.ceil((calls.count - 1) / 2) * (low + spacing)
    spacing: Theme.gap

    Repeater {
        id: calls

        model: root.attract.languages

        AttractCall {
            id: call

            readonly property bool alone: index === 0 || (index === calls.count - 1 && index % 2 === 1)

            height: index === 0 ? root.tall : root.low
            width: alone ? root.width : root.half

            onClicked: root.attract.touchLanguage(call.code)
        }
    }
}
