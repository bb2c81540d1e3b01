pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The calls to touch: the deck's first language above, the others two by two below it; at most `most` high.
Flow {
    id: root

    required property AttractViewModel attract
    required property real most

    readonly property int rows: Math.ceil((calls.count - 1) / 2)
    readonly property real unit: unitIn(most)
    readonly property real half: (width - spacing) / 2
    readonly property real tall: unit * 3
    readonly property real low: unit * 2.2

    function unitIn(most: real): real {
        return Math.min(Theme.target, (most - rows * spacing) / (3 + rows * 2.2));
    }

    function heightIn(most: real): real {
        return unitIn(most) * (3 + rows * 2.2) + rows * spacing;
    }

    height: heightIn(most)
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
