pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A line to lay a ruler against, from which all sizes follow; and how high the screen hangs.
StaffFrame {
    id: root

    title: Words.staffMeasure

    body: Scroller {
        anchors.fill: parent

        Column {
            spacing: Theme.gap
            width: parent?.width ?? 0

            Prose {
                font: Theme.lead
                text: Words.staffLayRuler
                width: parent.width
            }

            Ruler {
                length: root.staff.dials.line
                measure: root.staff.dials.lineLength
                width: parent.width
            }

            StepRow {
                less: Words.staffShorter
                more: Words.staffLonger
                pictogram: "mdi6.ruler"
                subject: Words.staffLine
                value: root.staff.dials.stretched
                width: parent.width

                onStepped: steps => root.staff.dials.stretch(steps)
            }

            TextTap {
                anchors.left: parent?.left
                enabled: root.staff.dials.corrected
                label: Words.staffTrustScreen
                maximumWidth: parent.width
                opacity: enabled ? 1 : 0.4
                pictogram: "mdi6.restore"

                onClicked: root.staff.dials.trustScreen()
            }

            StepRow {
                less: Words.staffLower
                more: Words.staffHigher
                pictogram: "mdi6.arrow-expand-vertical"
                subject: Words.staffBottom
                value: root.staff.dials.height
                width: parent.width

                onStepped: steps => root.staff.dials.lift(steps)
            }
        }
    }
}
