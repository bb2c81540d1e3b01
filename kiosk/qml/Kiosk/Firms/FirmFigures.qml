pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A firm's numbers side by side, each with what it counts and who says so.
Flow {
    id: root

    required property Rows figures
    required property font numeral
    required property real cell

    property alias count: repeater.count

    spacing: Theme.gapLarge

    Repeater {
        id: repeater

        model: root.figures

        Column {
            id: figure

            required property string digits
            required property string label
            required property string source

            width: Math.min(Math.max(number.implicitWidth, root.cell), root.width)

            Prose {
                id: number

                color: Theme.action
                font: root.numeral
                horizontalAlignment: Text.AlignLeft
                text: figure.digits
                tight: true
                width: parent.width
            }

            Prose {
                font: Theme.strong
                text: figure.label
                tight: true
                width: parent.width
            }

            Prose {
                color: Theme.inkSoft
                font: Theme.caption
                text: figure.source
                tight: true
                width: parent.width
            }
        }
    }
}
