pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One to four enormous numerals, each with the arc of what it is a part of.
SlideFrame {
    id: root

    required property FiguresViewModel slide

    readonly property int columns: root.slide.columns(root.slide.digits, inner, upright ? 1 : 3)
    readonly property int lines: Math.ceil(root.slide.count / columns)
    readonly property real between: Theme.gapLarge * 1.6
    readonly property real cellWidth: (inner - between * (columns - 1)) / columns
    readonly property real cellHeight: room / lines - (lines > 1 ? Theme.gapLarge : 0)
    readonly property real mark: Math.max(Theme.iconLarge, Math.min(Theme.iconHuge * 1.5, cellHeight * 0.22))
    readonly property font digits: root.slide.numeralFont(root.slide.digits, 1.9, cellWidth)
    readonly property real rest: cellHeight - mark - digits.pixelSize * 1.06 - Theme.gap * 3 - Theme.caption.pixelSize * Theme.leading * 2
    readonly property font labelFont: root.slide.common(Theme.strong, 1.9, cellWidth, rest, true)

    needed: grid.implicitHeight
    shown: root.slide

    Grid {
        id: grid

        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: root.between
        columns: root.columns
        rowSpacing: Theme.gapLarge

        Repeater {
            model: root.slide.figures

            FigureCell {
                digits: root.digits
                labelFont: root.labelFont
                mark: root.mark
                reveal: root.reveal
                slide: root.slide
                width: root.cellWidth
            }
        }
    }
}
