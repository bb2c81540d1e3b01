pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// How often this kiosk was used, and for what: numbers of nobody, and none under five.
StaffFrame {
    id: root

    title: Words.staffCounts

    body: [
        Prose {
            anchors.left: parent?.left
            anchors.right: parent?.right
            anchors.top: parent?.top
            font: Theme.lead
            text: Words.staffCountNone
            visible: list.count === 0
        },
        LongList {
            id: list

            anchors.fill: parent
            model: root.staff.counts.rows
            visible: count > 0

            delegate: CountLine {
                width: ListView.view?.width ?? 0
            }
        }
    ]
}
