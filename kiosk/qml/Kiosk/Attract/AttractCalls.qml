pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The calls to touch: the deck's first language above, the others two by two below it.
Flow {
    id: root

    required property AttractViewModel attract

    readonly property real half: (width - spacing) / 2

    spacing: Theme.gap

    Repeater {
        id: calls

        model: root.attract.languages

        AttractCall {
            id: call

            readonly property bool alone: index === 0 || (index === calls.count - 1 && index % 2 === 1)

            width: alone ? root.width : root.half

            onClicked: root.attract.touchLanguage(call.code)
        }
    }
}
