pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One figure: the arc of its whole, or its pictogram; the numeral; what it means; and who says so.
// The arc stands above the numeral, or `aside` at the far end. A line parts it from the figure `apart` above it.
Item {
    id: root

    required property real value
    required property int decimals
    required property bool grouped
    required property string prefix
    required property string unit
    required property string label
    required property real share
    required property string shareLabel
    required property string icon
    required property string source
    required property font digits
    required property font labelFont
    required property real mark
    required property real reveal
    required property FiguresViewModel slide

    property bool aside: false

    property real apart: 0

    implicitHeight: aside ? Math.max(told.height, sign.height) : sign.height + Theme.gapLarge * 1.6 + told.height

    Rectangle {
        Accessible.ignored: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: -root.apart / 2
        color: Theme.line
        height: Theme.hairline
        visible: root.apart > 0
    }

    Row {
        id: sign

        anchors.left: parent.left
        anchors.right: parent.right
        y: root.aside ? (root.height - height) / 2 : 0
        layoutDirection: root.aside ? Qt.RightToLeft : Qt.LeftToRight

        FigureMark {
            icon: root.icon
            mark: root.mark
            reveal: root.reveal
            share: root.share
            shareLabel: root.shareLabel
            slide: root.slide
            stacked: root.aside
            width: root.aside ? root.mark * (part ? 2 : 1) : root.width
        }
    }

    Column {
        id: told

        anchors.left: parent.left
        spacing: Theme.gap
        width: root.aside ? root.width - root.mark * 2 - Theme.gapLarge : root.width
        y: root.aside ? (root.height - height) / 2 : sign.height + Theme.gapLarge * 1.6

        Numeral {
            decimals: root.decimals
            digits: root.digits
            grouped: root.grouped
            ink: root.slide.accent
            prefix: root.prefix
            reveal: root.reveal
            unit: root.unit
            unitFont: root.slide.unitFont(Theme.title, root.digits)
            value: root.value
            width: parent.width
        }

        Prose {
            font: root.labelFont
            horizontalAlignment: Text.AlignLeft
            text: root.label
            tight: true
            width: parent.width
        }

        Prose {
            color: Theme.inkSoft
            font: Theme.caption
            horizontalAlignment: Text.AlignLeft
            text: root.source
            tight: true
            visible: text !== ""
            width: parent.width
        }
    }
}
