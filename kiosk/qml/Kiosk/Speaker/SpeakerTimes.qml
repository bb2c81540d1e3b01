pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Where the talk is, and how the time stands.
Column {
    id: root

    required property PresentViewModel present

    spacing: Theme.gap

    // The mark stands at the words' end, or below them where that leaves them less than half of the width.
    Flow {
        id: line

        readonly property real beside: root.width - mark.width - spacing

        spacing: Theme.gapLarge
        width: parent.width

        Prose {
            color: Theme.cream
            font: Theme.heading
            text: root.present.progress
            tight: true
            width: mark.visible && line.beside >= root.width / 2 ? line.beside : root.width
        }

        RehearsalMark {
            id: mark

            visible: root.present.rehearsing
        }
    }

    Row {
        id: row

        readonly property int shown: root.present.times.remaining === "" ? 2 : 3

        spacing: Theme.gapLarge

        SpeakerTime {
            face: root.present.times.font
            label: Words.timeElapsed
            shade: root.present.times.paused
            time: root.present.times.elapsed
            width: (root.width - row.spacing * (row.shown - 1)) / row.shown
        }

        SpeakerTime {
            face: root.present.times.font
            label: Words.timeRemaining
            lit: root.present.times.late
            time: root.present.times.remaining
            visible: time !== ""
            width: (root.width - row.spacing * (row.shown - 1)) / row.shown
        }

        SpeakerTime {
            face: root.present.times.font
            label: Words.timeNow
            time: root.present.times.clock
            width: (root.width - row.spacing * (row.shown - 1)) / row.shown
        }
    }
}
