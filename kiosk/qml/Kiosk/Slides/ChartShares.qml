pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One bar cut into the parts of a whole, and below it each part with its number.
Column {
    id: root

    required property ChartViewModel slide
    required property real room
    required property real reveal

    readonly property real barHeight: Math.max(Theme.target, room * (Theme.largeText ? 0.24 : 0.34))
    readonly property int columns: width < room ? 1 : slide.count
    readonly property real cellWidth: (width - Theme.gapLarge * (columns - 1)) / columns
    readonly property real cellHeight: (room - barHeight - Theme.gapLarge * 2) / (columns === 1 ? slide.count : 1)
    readonly property font valueFont: root.slide.fittedNumber(root.slide.widest, Theme.title, 4.2, cellWidth * 0.8, cellHeight * 0.5)

    readonly property font nameFont: root.slide.common(Theme.heading, 1.6, cellWidth - Theme.band * 2 - Theme.gap, cellHeight * 0.28, true)

    spacing: Theme.gapLarge * 1.5

    Item {
        height: root.barHeight
        width: root.width

        Repeater {
            model: root.slide.bars

            SharePiece {
                accent: root.slide.accent
                height: parent.height
                width: Math.max(Theme.stroke, root.width * part * root.reveal - Theme.hairline * 2)
                x: Reading.rtl ? root.width - root.width * before * root.reveal - width : root.width * before * root.reveal
            }
        }
    }

    Grid {
        columnSpacing: Theme.gapLarge
        columns: root.columns
        rowSpacing: Theme.gap
        width: root.width

        Repeater {
            model: root.slide.bars

            Item {
                id: cell

                required property string category
                required property int index
                required property string value

                height: Math.max(words.implicitHeight, root.columns === 1 ? root.cellHeight - Theme.gap : 0)
                width: root.cellWidth

                SharePiece {
                    id: swatch

                    accent: root.slide.accent
                    anchors.left: parent.left
                    anchors.top: parent.top
                    before: 0
                    height: words.height
                    index: cell.index
                    part: 0
                    width: Theme.band * 2
                }

                Column {
                    id: words

                    anchors.left: swatch.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right

                    Digits {
                        anchors.left: parent.left
                        color: root.slide.accent
                        font: root.valueFont
                        text: cell.value
                    }

                    Prose {
                        font: root.nameFont
                        horizontalAlignment: Text.AlignLeft
                        text: cell.category
                        tight: true
                        width: parent.width
                    }
                }
            }
        }
    }
}
