pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Components
import Kiosk.ViewModels

// A line from value to value, each with its number above its knot and its category below.
Item {
    id: root

    required property ChartViewModel slide
    required property real room
    required property real reveal

    readonly property int count: slide.count / slide.seriesCount
    readonly property real cellWidth: width / count
    readonly property font labelFont: root.slide.common(Theme.strong, 1.6, cellWidth - Theme.gapSmall, room * 0.2, true)
    readonly property font valueFont: root.slide.fittedNumber(root.slide.widest, Theme.strong, 2.4, cellWidth * 0.92, room * 0.2)
    readonly property real foot: labels.implicitHeight + Theme.gap
    readonly property real head: valueFont.pixelSize * 1.4 + Theme.gap * 2
    readonly property real plot: Math.max(Theme.target, room - foot - head)

    implicitHeight: plot + foot + head

    Repeater {
        model: root.slide.seriesCount

        Shape {
            id: shape

            required property int index

            LayoutMirroring.enabled: false
            height: root.plot
            preferredRendererType: Shape.CurveRenderer
            width: root.width
            y: root.head

            ShapePath {
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin
                strokeColor: shape.index === 0 ? root.slide.accent : Theme.inkSoft
                strokeWidth: Theme.band

                PathPolyline {
                    path: root.slide.line(shape.index, root.width, root.plot, root.reveal, Reading.rtl)
                }
            }
        }
    }

    Repeater {
        model: root.slide.bars

        Item {
            id: point

            required property string category
            required property int index
            required property real part
            required property int seriesIndex
            required property string value

            readonly property real across: (Math.floor(index / root.slide.seriesCount) + 0.5) * root.cellWidth

            height: root.room
            width: root.cellWidth
            x: Reading.rtl ? root.width - across - width / 2 : across - width / 2

            Knot {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.paper
                edge: point.seriesIndex === 0 ? root.slide.accent : Theme.inkSoft
                size: Theme.icon * 0.8
                y: root.head + root.plot * (1 - point.part * root.reveal) - height / 2
            }

            Digits {
                anchors.horizontalCenter: parent.horizontalCenter
                color: point.seriesIndex === 0 ? root.slide.accent : Theme.ink
                font: root.valueFont
                text: point.value
                y: root.head + root.plot * (1 - point.part) - height - Theme.icon * 0.5
            }
        }
    }

    Row {
        id: labels

        y: root.head + root.plot + Theme.gap

        Repeater {
            model: root.slide.bars

            Prose {
                required property string category
                required property int seriesIndex

                font: root.labelFont
                horizontalAlignment: Text.AlignHCenter
                text: category
                tight: true
                visible: seriesIndex === 0
                width: root.cellWidth
            }
        }
    }
}
