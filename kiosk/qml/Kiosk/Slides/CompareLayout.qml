pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Two or three columns side by side, each under a band of colour; upright, one below the other.
SlideFrame {
    id: root

    required property CompareViewModel slide

    readonly property int across: upright ? 1 : root.slide.count
    readonly property real between: Theme.gapLarge
    readonly property real cellWidth: (inner - between * (across - 1)) / across
    readonly property real cellHeight: upright ? (room - between * (root.slide.count - 1)) / root.slide.count : room
    readonly property real headHeight: Theme.title.pixelSize * (Theme.leadingTight + Theme.inkAbove + Theme.inkBelow) + Theme.gapLarge * 2
    readonly property real lineHeight: (cellHeight - headHeight - Theme.gap) / root.slide.longest
    readonly property real disc: Math.min(Theme.iconHuge, lineHeight - Theme.gap, cellWidth * 0.16)
    readonly property font textFont: root.slide.common(Theme.strong, 2, cellWidth - disc - Theme.gapLarge * 2 - Theme.gap, lineHeight - Theme.gap, true)

    needed: upright ? grid.implicitHeight : columns.tallest
    shown: root.slide

    Grid {
        id: grid

        columnSpacing: root.between
        columns: root.across
        rowSpacing: root.between

        Measured {
            id: columns

            model: root.slide.columns

            CompareColumn {
                disc: root.disc
                height: Math.max(root.cellHeight, implicitHeight, root.upright ? 0 : columns.tallest)
                lineHeight: root.lineHeight
                slide: root.slide
                textFont: root.textFont
                width: root.cellWidth
            }
        }
    }
}
