pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// An opening: giant type where a jaali and a canal chain meet, and the sun rising.
SlideFrame {
    id: root

    required property TitleViewModel slide

    readonly property bool pictured: root.slide.picture !== ""
    readonly property bool roomy: !overflowing && !crowded
    readonly property real tile: Theme.iconHuge * 1.3
    // Where the two lattices meet, on a whole number of tiles so that their knots coincide.
    readonly property real seam: tile * Math.round((upright ? height : width) * 0.6 / tile)
    readonly property real reach: root.upright ? width * 0.56 : Math.min(width * 0.32, height * 0.62)
    readonly property real narrow: width - side - reach * 1.45
    // Measured, not asked of the column itself: its answer would change the question.
    readonly property real least: height - start - strip - Theme.gapLarge * 3 - Theme.lead.pixelSize * Theme.leading * 4
    readonly property bool crowded: !upright && !root.slide.fits(root.slide.title, Theme.display, narrow, least)
    readonly property real column: crowded || upright ? inner : narrow
    readonly property real free: height - start - strip - eyebrow.height - Theme.gapLarge * 3 - (root.upright ? reach - strip : 0)
    readonly property color stroke: Qt.tint(root.slide.fill, Qt.alpha(root.slide.onFill, 0.17))

    ground: root.slide.fill
    headed: false
    needed: words.implicitHeight
    shown: root.slide
    sources: ""

    behind: [
        Lattice {
            height: root.upright ? root.seam : root.height
            kind: "jaali"
            stroke: root.stroke
            tile: root.tile
            visible: !Theme.highContrast
            width: root.upright ? root.width : root.seam
            x: Reading.rtl ? root.width - width : 0
        },
        Lattice {
            height: root.height - y
            kind: "weave"
            stroke: root.stroke
            tile: root.tile
            visible: !Theme.highContrast
            width: root.upright ? root.width : root.width - root.seam
            x: root.upright || Reading.rtl ? 0 : root.seam
            y: root.upright ? root.seam : 0
        },
        Image {
            Accessible.ignored: root.slide.alt === ""
            Accessible.name: root.slide.alt
            Accessible.role: Accessible.Graphic
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            fillMode: Image.PreserveAspectCrop
            height: root.upright ? root.reach : root.height
            source: root.slide.picture
            sourceSize: Qt.size(width, height)
            visible: root.pictured && root.roomy
            width: root.upright ? root.width : root.width - root.side * 2 - root.narrow
        },
        Sun {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            anchors.rightMargin: root.upright ? -reach * 0.55 : -reach * 0.76
            color: root.slide.sun
            reach: root.reach
            rise: root.reveal
            second: root.slide.sunSecond
            visible: root.roomy && !root.pictured
        }
    ]

    Column {
        id: words

        anchors.left: parent.left
        spacing: Theme.gapLarge
        width: root.column
        y: Math.max(0, (root.room - (root.upright ? root.reach - root.strip : 0) - height) * 0.3)

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
            font: root.slide.headline(root.slide.title, Theme.display, 2.3, root.column, root.free - tail.implicitHeight)
            horizontalAlignment: Text.AlignLeft
            text: root.slide.title
            tight: true
            width: parent.width
        }

        Prose {
            id: tail

            color: root.slide.onFill
            font: root.slide.fitted(root.slide.subtitle, Theme.lead, 1.5, root.column, Theme.lead.pixelSize * Theme.leading * 4)
            horizontalAlignment: Text.AlignLeft
            text: root.slide.subtitle
            visible: text !== ""
            width: parent.width
        }
    }
}
