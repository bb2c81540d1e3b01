pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// An opening: giant type where a jaali and a canal chain meet, and the sun rising.
SlideFrame {
    id: root

    required property TitleViewModel slide

    readonly property bool pictured: root.slide.picture !== ""
    readonly property real tile: Theme.iconHuge * 1.3
    readonly property real reach: root.upright ? width * 0.56 : Math.min(width * 0.32, height * 0.62)
    readonly property real narrow: width - side - reach * 1.78
    // Measured, not asked of the column itself: its answer would change the question.
    readonly property real least: height - start - strip - Theme.gapLarge * 3 - Theme.lead.pixelSize * Theme.leading * 4
    readonly property bool crowded: !upright && !root.slide.fits(root.slide.title, Theme.display, narrow, least)
    readonly property real column: crowded || upright ? inner : narrow
    readonly property real free: height - start - strip - eyebrow.height - Theme.gapLarge - (root.upright ? reach - strip : 0)
    readonly property color stroke: Qt.tint(root.slide.fill, Qt.alpha(root.slide.onFill, 0.17))

    ground: root.slide.fill
    headed: false
    needed: words.implicitHeight
    shown: root.slide
    sources: ""

    behind: [
        Lattice {
            height: root.height
            kind: "jaali"
            stroke: root.stroke
            tile: root.tile
            visible: !Theme.highContrast || !(root.overflowing || root.crowded)
            width: root.width
        },
        Sun {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.rightMargin: root.upright ? -reach * 0.55 : -reach * 0.76
            color: root.slide.sun
            reach: root.reach
            rise: root.reveal
            second: root.slide.sunSecond
            visible: !(root.overflowing || root.crowded)
        }
    ]

    Column {
        id: words

        spacing: Theme.gapLarge
        width: root.column

        SlideHeader {
            id: eyebrow

            onPanel: true
            slide: root.slide
            titled: false
            width: parent.width
        }

        Prose {
            id: headline

            Accessible.role: Accessible.Heading
            color: root.slide.onFill
            font: root.slide.fitted(root.slide.title, Theme.display, 1.9, root.column, root.free - tail.implicitHeight)
            horizontalAlignment: Text.AlignLeft
            text: root.slide.title
            tight: true
            width: parent.width
        }

        Prose {
            id: tail

            color: root.slide.onFill
            font: Theme.lead
            horizontalAlignment: Text.AlignLeft
            text: root.slide.subtitle
            visible: text !== ""
            width: parent.width
        }
    }
}
