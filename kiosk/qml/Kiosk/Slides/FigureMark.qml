pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What stands with a numeral: the arc of the part it is, with what the whole is; or a pictogram.
Item {
    id: root

    required property real share
    required property string shareLabel
    required property string icon
    required property real mark
    required property real reveal
    required property SlideViewModel slide

    property bool stacked: false

    readonly property bool part: share >= 0

    implicitHeight: stacked && part ? gauge.height + Theme.gapSmall + whole.height : Math.max(mark, part ? whole.height : 0)

    Disc {
        anchors.left: parent.left
        fill: root.slide.fill
        onFill: root.slide.onFill
        pictogram: root.icon
        ring: root.slide.sun
        size: root.mark
        visible: !root.part
        y: root.stacked ? 0 : root.height - height
    }

    Gauge {
        id: gauge

        accent: root.slide.accent
        anchors.left: parent.left
        share: Math.max(0, root.share) * root.reveal
        size: root.mark
        sun: root.slide.sun
        visible: root.part
        y: root.stacked ? 0 : root.height - height
    }

    Prose {
        id: whole

        anchors.left: parent.left
        anchors.leftMargin: root.stacked ? 0 : gauge.width + Theme.gap
        anchors.right: parent.right
        color: Theme.inkSoft
        font: root.stacked ? Theme.caption : Theme.body
        horizontalAlignment: root.stacked ? Text.AlignHCenter : Text.AlignLeft
        text: root.shareLabel
        tight: true
        visible: root.part
        y: root.stacked ? gauge.height + Theme.gapSmall : root.height - height
    }
}
