pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// One to four enormous numerals, each with the arc of what it is a part of.
SlideFrame {
    id: root

    required property FiguresViewModel slide

    readonly property bool single: root.slide.count === 1
    readonly property int columns: root.slide.columns(root.slide.digits, inner, upright ? 1 : 3)
    readonly property int lines: Math.ceil(root.slide.count / columns)
    readonly property bool aside: lines > (upright ? 2 : 1)
    readonly property real between: Theme.gapLarge * 1.6
    readonly property real cellWidth: (inner - between * (columns - 1)) / columns
    readonly property real cellHeight: (room - between * (lines - 1)) / lines
    readonly property real mark: aside ? Math.min(cellWidth * 0.14, cellHeight * 0.5) : Math.min(Theme.iconHuge * (single ? 2.4 : 1.5), cellHeight * 0.26)
    readonly property real wordWidth: cellWidth - (aside ? mark * 2 + Theme.gapLarge : 0)
    readonly property font digits: root.slide.numeralFont(root.slide.digits, single ? 3.4 : 1.9, wordWidth)
    readonly property real rest: cellHeight - (aside ? 0 : mark + Theme.gapLarge * 1.6) - digits.pixelSize - Theme.gap * 2 - Theme.caption.pixelSize * Theme.leading * 1.4
    readonly property font labelFont: root.slide.common(Theme.strong, single ? 2.6 : 2, wordWidth, rest, true)

    needed: grid.implicitHeight
    shown: root.slide

    Grid {
        id: grid

        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: root.between
        columns: root.columns
        rowSpacing: root.between

        Repeater {
            model: root.slide.figures

            FigureCell {
                id: cell

                required property int index

                apart: root.aside && index >= root.columns ? root.between : 0
                aside: root.aside
                height: Math.max(implicitHeight, root.lines > 1 ? root.cellHeight : 0)
                digits: root.digits
                labelFont: root.labelFont
                mark: root.mark
                opacity: index < root.slide.appeared ? 1 : 0
                reveal: curtain.amount
                slide: root.slide
                width: root.cellWidth

                Reveal {
                    id: curtain

                    current: root.current && cell.index < root.slide.appeared
                }
            }
        }
    }
}
