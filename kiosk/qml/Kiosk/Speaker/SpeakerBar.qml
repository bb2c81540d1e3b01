pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Everything that the keys do, as buttons.
Grid {
    id: root

    required property PresentViewModel present

    readonly property real cell: (width - spacing * (columns - 1)) / columns
    readonly property real tallest: Math.max(back.implicitHeight, swap.implicitHeight, pause.implicitHeight)

    columns: width > Theme.dockItem * 8 ? 9 : 5
    spacing: Theme.gapSmall

    SpeakerTap {
        id: back

        height: root.tallest
        label: Words.previous
        pictogram: Reading.rtl ? "mdi6.arrow-right" : "mdi6.arrow-left"
        width: root.cell

        onClicked: root.present.previous()
    }

    SpeakerTap {
        height: root.tallest
        label: Words.next
        pictogram: Reading.rtl ? "mdi6.arrow-left" : "mdi6.arrow-right"
        width: root.cell

        onClicked: root.present.next()
    }

    SpeakerTap {
        chosen: root.present.slides.opened
        height: root.tallest
        label: Words.allSlides
        pictogram: "mdi6.format-list-numbered"
        width: root.cell

        onClicked: root.present.slides.toggle()
    }

    SpeakerTap {
        chosen: root.present.hand
        height: root.tallest
        label: Words.handTool
        pictogram: "mdi6.gesture-tap"
        width: root.cell

        onClicked: root.present.handle()
    }

    SpeakerTap {
        chosen: root.present.blackened
        height: root.tallest
        label: Words.blackScreen
        pictogram: "mdi6.projector-screen-off"
        width: root.cell

        onClicked: root.present.black()
    }

    SpeakerTap {
        chosen: root.present.frozen
        height: root.tallest
        label: Words.freezeScreen
        pictogram: "mdi6.snowflake"
        width: root.cell

        onClicked: root.present.freeze()
    }

    SpeakerTap {
        id: swap

        enabled: root.present.two
        height: root.tallest
        label: Words.swapScreens
        pictogram: "mdi6.swap-horizontal"
        width: root.cell

        onClicked: root.present.swap()
    }

    SpeakerTap {
        id: pause

        height: root.tallest
        label: root.present.times.paused ? Words.timeGoOn : Words.timePause
        pictogram: root.present.times.paused ? "mdi6.play" : "mdi6.pause"
        width: root.cell

        onClicked: root.present.pause()
    }

    SpeakerTap {
        height: root.tallest
        label: Words.leaveTalk
        pictogram: "mdi6.exit-to-app"
        width: root.cell

        onClicked: root.present.leave()
    }
}
