pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What was said then, faded on the weave, and what holds now, strong on paper. Upright, a pair stands in two storeys.
SlideFrame {
    id: root

    required property ThenNowViewModel slide

    readonly property int count: root.slide.count
    readonly property real gutter: Theme.gapLarge * 2.8
    readonly property real cellWidth: upright ? inner : (inner - gutter) / 2
    readonly property string thenHead: root.slide.thenYear === "" ? Words.thenWord : root.slide.thenYear
    readonly property font headFont: root.slide.heads([thenHead, Words.nowWord], Theme.title, count === 1 ? 3 : 1.7, cellWidth, upright ? room / count * 0.17 : room * (count === 1 ? 0.3 : 0.18))
    readonly property real headHeight: upright ? 0 : heads.height + Theme.gapLarge
    readonly property real cellHeight: (room - headHeight) / (upright ? count * 2 : count)
    readonly property real spare: cellHeight - small.implicitHeight - Theme.gap * (upright ? 5 : 4) - (upright ? strong.implicitHeight : 0)
    readonly property font wordFont: root.slide.common(Theme.strong, count === 1 ? 3.8 : 2.6, cellWidth - (upright ? 0 : Theme.gap), spare, true)
    readonly property color faded: Theme.highContrast ? Theme.ink : Qt.tint(Theme.inkSoft, Qt.alpha(Theme.land, 0.25))

    needed: upright ? storeys.implicitHeight : headHeight + pairs.implicitHeight
    shown: root.slide

    behind: Rectangle {
        LayoutMirroring.enabled: Reading.rtl
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        color: Theme.land
        visible: !root.upright
        width: root.side + root.cellWidth + root.gutter / 2

        Lattice {
            anchors.fill: parent
            kind: "weave"
            stroke: Qt.alpha(Theme.builtUp, 0.8)
            tile: Theme.iconHuge * 1.6
            visible: !Theme.highContrast
        }
    }

    // As tall as a source under a text: a line is taller than its font says, in Nastaliq above all.
    Prose {
        id: small

        Accessible.ignored: true
        font: Theme.caption
        text: Words.nowWord
        tight: true
        visible: false
    }

    Row {
        id: heads

        spacing: root.gutter
        visible: !root.upright

        Prose {
            color: root.faded
            font: root.headFont
            horizontalAlignment: Text.AlignLeft
            text: root.thenHead
            tight: true
            width: root.cellWidth
        }

        Prose {
            id: strong

            color: root.slide.accent
            font: root.headFont
            horizontalAlignment: Text.AlignLeft
            text: Words.nowWord
            tight: true
            width: root.cellWidth
        }
    }

    Column {
        id: pairs

        visible: !root.upright
        y: root.headHeight

        Repeater {
            model: root.slide.pairs

            ThenNowPair {
                accent: root.slide.accent
                cellWidth: root.cellWidth
                faded: root.faded
                gutter: root.gutter
                height: Math.max(implicitHeight, root.cellHeight)
                wordFont: root.wordFont
            }
        }
    }

    Column {
        id: storeys

        visible: root.upright

        Repeater {
            model: root.slide.pairs

            ThenNowStorey {
                accent: root.slide.accent
                cellWidth: root.inner
                faded: root.faded
                least: root.cellHeight
                side: root.side
                headFont: root.headFont
                thenHead: root.thenHead
                wordFont: root.wordFont
            }
        }
    }
}
