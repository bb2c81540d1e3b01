pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The line down the page, with an event beside each of its knots.
Item {
    id: root

    required property TimelineViewModel slide
    required property real room
    required property real reveal

    readonly property real knot: Theme.icon
    readonly property real indent: knot + Theme.gapLarge
    readonly property real cellHeight: room / slide.count
    readonly property real fixedHeight: Theme.title.pixelSize * 1.4 + (Theme.label.pixelSize + Theme.caption.pixelSize) * (Theme.leadingTight + Theme.inkAbove + Theme.inkBelow) + Theme.gapSmall * 4
    readonly property font textFont: root.slide.common(Theme.strong, 2, width - indent, cellHeight - fixedHeight, true)

    implicitHeight: list.implicitHeight

    Rectangle {
        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: (root.knot - width) / 2
        color: root.slide.accent
        height: (root.height - root.cellHeight * 0.6) * root.reveal
        radius: width / 2
        width: Theme.band
        y: root.knot
    }

    Column {
        id: list

        Repeater {
            model: root.slide.events

            Item {
                id: moment

                required property string alt
                required property string day
                required property int index
                required property string picture
                required property string source
                required property string text
                required property string year

                height: Math.max(root.cellHeight, cell.implicitHeight + Theme.gap)
                width: root.width

                Knot {
                    anchors.left: parent.left
                    color: moment.index === root.slide.count - 1 ? root.slide.sun : Theme.paper
                    edge: root.slide.accent
                    size: root.knot
                    y: root.knot * 0.4
                }

                EventCell {
                    id: cell

                    accent: root.slide.accent
                    alt: moment.alt
                    anchors.left: parent.left
                    anchors.leftMargin: root.indent
                    day: moment.day
                    picture: moment.picture
                    source: moment.source
                    text: moment.text
                    textFont: root.textFont
                    width: root.width - root.indent
                    year: moment.year
                    yearFont: root.slide.numerals(Theme.title)
                }
            }
        }
    }
}
