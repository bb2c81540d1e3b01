pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Where the talk is, and how the time stands.
Column {
    id: root

    required property PresentViewModel present

    // With every text on one line, whatever its width.
    readonly property real tall: (Theme.heading.pixelSize + Theme.body.pixelSize) * (Theme.leadingTight + Theme.inkAbove + Theme.inkBelow) + present.times.font.pixelSize * 1.7 + spacing

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
