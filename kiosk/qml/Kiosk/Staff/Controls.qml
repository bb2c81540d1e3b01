pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The controls of the staff panel, each on its own button. The way out comes last.
Grid {
    id: root

    required property real free
    required property StaffViewModel staff

    readonly property int lines: Math.ceil((staff.report.restarts ? 10 : 9) / columns)
    readonly property real share: Math.min((free + spacing) / lines - spacing, Theme.target * 3.2)
    readonly property real cell: (width + spacing) / columns - spacing

    columns: Theme.portrait && Theme.largeText ? 1 : 2
    spacing: Theme.gap

    ControlTap {
        label: root.staff.report.problemCount
        pictogram: "mdi6.clipboard-alert-outline"
        share: root.share
        width: root.cell

        onClicked: root.staff.show("problems")
    }

    ControlTap {
        label: Words.staffCounts
        pictogram: "mdi6.counter"
        share: root.share
        width: root.cell

        onClicked: root.staff.show("counts")
    }

    ControlTap {
        chosen: root.staff.dials.counting
        label: chosen ? Words.staffCountingOn : Words.staffCountingOff
        pictogram: chosen ? "mdi6.toggle-switch" : "mdi6.toggle-switch-off-outline"
        share: root.share
        width: root.cell

        onClicked: root.staff.dials.count(!chosen)
    }

    ControlTap {
        label: Words.staffLanguage
        pictogram: "mdi6.translate"
        share: root.share
        width: root.cell

        onClicked: root.staff.show("language")
    }

    ControlTap {
        label: Words.staffScreenTest
        pictogram: "mdi6.monitor"
        share: root.share
        width: root.cell

        onClicked: root.staff.show("screen")
    }

    ControlTap {
        label: Words.staffTouchTest
        pictogram: "mdi6.gesture-tap"
        share: root.share
        width: root.cell

        onClicked: root.staff.show("touch")
    }

    ControlTap {
        label: Words.staffMeasure
        pictogram: "mdi6.ruler"
        share: root.share
        width: root.cell

        onClicked: root.staff.show("measure")
    }

    ControlTap {
        label: Words.staffChangePin
        pictogram: "mdi6.lock-reset"
        share: root.share
        width: root.cell

        onClicked: root.staff.changePin()
    }

    ControlTap {
        label: Words.staffRestart
        pictogram: "mdi6.restart"
        visible: root.staff.report.restarts
        share: root.share
        width: root.cell

        onClicked: root.staff.restart()
    }

    ControlTap {
        label: Words.staffExit
        pictogram: "mdi6.power"
        share: root.share
        width: root.cell

        onClicked: root.staff.show("leave")
    }
}
