pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// In place of a slide that cannot be shown: its title on the section's colour, a promise, and the sun below.
SlideFrame {
    id: root

    required property SlideViewModel slide

    readonly property real reach: Math.min(width * (upright ? 0.4 : 0.24), height * 0.36)
    readonly property real free: height - start - strip - reach - eyebrow.height - tail.implicitHeight - Theme.gapLarge * 3

    ground: root.slide.fill
    headed: false
    needed: words.implicitHeight
    shown: root.slide
    sources: ""

    behind: [
        Lattice {
            anchors.fill: parent
            kind: "jaali"
            stroke: Qt.tint(root.slide.fill, Qt.alpha(root.slide.onFill, 0.1))
            tile: Theme.iconHuge * 1.3
            visible: !Theme.highContrast
        },
        Sun {
            anchors.bottom: parent.bottom
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.slide.sun
            reach: root.reach
            rise: root.reveal
            second: root.slide.sunSecond
            visible: !root.overflowing
        }
    ]

    Column {
        id: words

        spacing: Theme.gapLarge
        width: root.inner
        y: Math.max(0, (root.room - root.reach - height) * 0.4)

        SlideHeader {
            id: eyebrow

            onPanel: true
            slide: root.slide
            titled: false
            width: parent.width
        }

        Prose {
            Accessible.role: Accessible.Heading
            color: root.slide.onFill
            font: root.slide.headline(root.slide.title, Theme.title, 2.6, root.inner, root.free)
            text: root.slide.title
            tight: true
            width: parent.width
        }

        Prose {
            id: tail

            color: root.slide.onFill
            font: Theme.lead
            text: Words.pageToCome
            visible: text !== root.slide.title
            width: parent.width
        }
    }
}
