pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Asks once before the kiosk ends.
StaffFrame {
    id: root

    title: Words.staffExit

    body: Column {
        anchors.left: parent?.left
        anchors.right: parent?.right
        anchors.top: parent?.top
        spacing: Theme.gapLarge

        Prose {
            font: Theme.lead
            text: Words.staffExitSure
            width: parent.width
        }

        TextTap {
            anchors.left: parent?.left
            fill: Theme.plum
            label: Words.staffExit
            maximumWidth: parent.width
            outline: fill
            pictogram: "mdi6.power"
            textColor: Theme.textOn(fill)
            textFont: Theme.heading

            onClicked: root.staff.leave()
        }
    }
}
