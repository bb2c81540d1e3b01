pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// An event on a mast from its knot on the line: even ones above it, odd ones below.
Item {
    id: root

    required property string year
    required property string day
    required property string text
    required property string source
    required property string picture
    required property string alt
    required property int index
    required property TimelineViewModel slide
    required property real cellWidth
    required property real lineAt
    required property bool last
    required property color accent
    required property font textFont

    readonly property bool above: index % 2 === 0

    LayoutMirroring.enabled: Reading.rtl
    height: parent.height
    implicitHeight: cell.natural
    width: cellWidth

    Rectangle {
        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: (Theme.icon - width) / 2
        color: root.accent
        height: cell.natural + Theme.gap
        width: Theme.stroke
        y: root.above ? root.lineAt - height : root.lineAt + Theme.icon
    }

    Knot {
        anchors.left: parent.left
        color: root.last ? root.slide.sun : Theme.paper
        edge: root.accent
        y: root.lineAt
    }

    EventCell {
        id: cell

        accent: root.accent
        alt: root.alt
        anchors.left: parent.left
        anchors.leftMargin: (Theme.icon + Theme.stroke) / 2 + Theme.gap
        day: root.day
        picture: root.picture
        source: root.source
        text: root.text
        textFont: root.textFont
        width: root.cellWidth - anchors.leftMargin
        y: root.above ? root.lineAt - Theme.gap - natural : root.lineAt + Theme.icon + Theme.gap
        year: root.year
        yearFont: root.slide.numerals(Theme.title)
    }
}
