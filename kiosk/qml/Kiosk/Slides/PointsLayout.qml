pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Two to six arguments, each beside its own small sun.
SlideFrame {
    id: root

    required property PointsViewModel slide

    readonly property real cellHeight: room / root.slide.count
    readonly property real disc: Math.min(Theme.iconHuge * 1.5, cellHeight - Theme.gapLarge, inner * 0.2)
    readonly property font textFont: root.slide.common(Theme.strong, 3, inner - disc - Theme.gapLarge, cellHeight - Theme.gap * 2, true)

    needed: list.implicitHeight
    panelled: true
    shown: root.slide

    Column {
        id: list

        Repeater {
            model: root.slide.points

            Item {
                id: cell

                required property string icon
                required property int index
                required property string text

                height: Math.max(root.cellHeight, words.implicitHeight + Theme.gap * 2)
                opacity: index < root.slide.appeared ? 1 : 0
                width: root.inner

                Rectangle {
                    Accessible.ignored: true
                    anchors.left: words.left
                    anchors.right: parent.right
                    anchors.top: parent.top
                    color: Theme.line
                    height: Theme.hairline
                    visible: cell.index > 0
                }

                Disc {
                    id: mark

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    fill: root.slide.fill
                    onFill: root.slide.onFill
                    pictogram: cell.icon
                    ring: root.slide.sun
                    size: root.disc
                }

                Prose {
                    id: words

                    anchors.left: mark.right
                    anchors.leftMargin: Theme.gapLarge
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    font: root.textFont
                    horizontalAlignment: Text.AlignLeft
                    text: cell.text
                    tight: true
                }
            }
        }
    }
}
