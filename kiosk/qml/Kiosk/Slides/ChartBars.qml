pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A bar for each value, with its category before it and its number at its end. The last is the strong one.
Column {
    id: root

    required property ChartViewModel slide
    required property real room
    required property real reveal

    readonly property real rowHeight: room / slide.count
    readonly property font labelFont: root.slide.common(Theme.strong, 2, width * 0.26, rowHeight - Theme.gapSmall, true)
    readonly property font valueFont: root.slide.fittedNumber(root.slide.widest, Theme.heading, 2.6, width * 0.2, rowHeight - Theme.caption.pixelSize * (Theme.leadingTight + Theme.inkAbove + Theme.inkBelow))

    Repeater {
        model: root.slide.bars

        Item {
            id: bar

            required property string category
            required property int index
            required property real part
            required property string series
            required property int seriesIndex
            required property string value

            readonly property bool strong: root.slide.seriesCount > 1 ? seriesIndex === 0 : index === root.slide.strongest

            height: Math.max(root.rowHeight, name.implicitHeight + Theme.gapSmall, figure.implicitHeight)
            width: root.width

            Prose {
                id: name

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                font: root.labelFont
                horizontalAlignment: Text.AlignLeft
                text: bar.category
                tight: true
                visible: text !== ""
                width: root.width * 0.26
            }

            Rectangle {
                id: body

                Accessible.ignored: true
                anchors.left: parent.left
                anchors.leftMargin: root.width * 0.28
                anchors.verticalCenter: parent.verticalCenter
                border.color: root.slide.accent
                border.width: bar.strong ? 0 : Theme.stroke
                color: bar.strong ? root.slide.accent : Theme.builtUp
                height: Math.min(bar.height * 0.6, Theme.iconHuge * 2.6)
                radius: Theme.radius / 2
                width: Math.max(Theme.stroke, root.width * 0.5 * bar.part * root.reveal)
            }

            Column {
                id: figure

                anchors.left: body.right
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                width: root.width - root.width * (0.28 + 0.5 * bar.part) - Theme.gap

                Digits {
                    anchors.left: parent.left
                    color: bar.strong ? root.slide.accent : Theme.ink
                    font: root.valueFont
                    text: bar.value
                }

                Prose {
                    color: Theme.inkSoft
                    font: Theme.caption
                    horizontalAlignment: Text.AlignLeft
                    text: root.slide.seriesCount > 1 ? bar.series : root.slide.unit
                    tight: true
                    visible: text !== ""
                    width: parent.width
                }
            }
        }
    }
}
