pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What is wrong with the deck as it is on the disk, as `kiosk check` says it: in English, for its editor.
StaffFrame {
    id: root

    title: root.staff.report.problemCount

    body: [
        Prose {
            anchors.left: parent?.left
            anchors.right: parent?.right
            anchors.top: parent?.top
            font: Theme.lead
            text: Words.staffNoProblems
            visible: list.count === 0
        },
        LongList {
            id: list

            anchors.fill: parent
            model: root.staff.report.problems
            visible: count > 0

            delegate: ProblemTile {
                width: ListView.view?.width ?? 0
            }
        }
    ]
}
