pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Where the talk is, and how the time stands.
Column {
    id: root

    required property PresentViewModel present

    spacing: Theme.gap

    Prose {
        color: Theme.cream
        font: Theme.heading
        text: root.present.progress
        tight: true
        width: parent.width

        RehearsalMark {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: root.present.rehearsing
        }
    }

    Row {
        id: row

        readonly property int shown: root.present.remaining === "" ? 2 : 3

        spacing: Theme.gapLarge

        SpeakerTime {
            face: root.present.timeFont
            label: Words.timeElapsed
            shade: root.present.paused
            time: root.present.elapsed
            width: (root.width - row.spacing * (row.shown - 1)) / row.shown
        }

        SpeakerTime {
            face: root.present.timeFont
            label: Words.timeRemaining
            lit: root.present.late
            time: root.present.remaining
            visible: time !== ""
            width: (root.width - row.spacing * (row.shown - 1)) / row.shown
        }

        SpeakerTime {
            face: root.present.timeFont
            label: Words.timeNow
            time: root.present.clock
            width: (root.width - row.spacing * (row.shown - 1)) / row.shown
        }
    }
}
