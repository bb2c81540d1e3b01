pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One figure: the arc of its whole, or its pictogram; the numeral; what it means; and who says so.
Column {
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

    spacing: Theme.gap

    Item {
        height: root.share < 0 ? root.mark : Math.max(root.mark, whole.implicitHeight)
        width: root.width

        Disc {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            fill: root.slide.fill
            onFill: root.slide.onFill
            pictogram: root.icon
            ring: root.slide.sun
            size: root.mark
            visible: root.share < 0
        }

        Gauge {
            id: gauge

            accent: root.slide.accent
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            share: Math.max(0, root.share) * root.reveal
            size: root.mark
            sun: root.slide.sun
            visible: root.share >= 0
        }

        Prose {
            id: whole

            anchors.bottom: parent.bottom
            anchors.left: gauge.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            color: Theme.inkSoft
            font: Theme.label
            horizontalAlignment: Text.AlignLeft
            text: root.shareLabel
            tight: true
            visible: root.share >= 0
        }
    }

    Numeral {
        decimals: root.decimals
        digits: root.digits
        grouped: root.grouped
        ink: root.slide.accent
        prefix: root.prefix
        reveal: root.reveal
        unit: root.unit
        unitFont: root.slide.unitFont(root.digits)
        value: root.value
        width: root.width
    }

    Prose {
        font: root.labelFont
        horizontalAlignment: Text.AlignLeft
        text: root.label
        tight: true
        width: root.width
    }

    Prose {
        color: Theme.inkSoft
        font: Theme.caption
        horizontalAlignment: Text.AlignLeft
        text: root.source
        tight: true
        visible: text !== ""
        width: root.width
    }
}
