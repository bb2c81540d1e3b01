pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The section after a short dash, and the slide's title as large as one or two lines allow.
Column {
    id: root

    required property SlideViewModel slide

    property color eyebrowColor: root.slide.accentText
    property color titleColor: Theme.ink
    property bool titled: true

    spacing: Theme.gapSmall

    Row {
        spacing: Theme.gapSmall

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            color: root.eyebrowColor
            height: Theme.stroke * 1.5
            radius: height / 2
            width: Theme.gapLarge
        }

        Prose {
            color: root.eyebrowColor
            font: root.slide.eyebrowFont
            horizontalAlignment: Text.AlignLeft
            text: root.slide.section
            tight: true
            width: Math.min(implicitWidth, root.width - Theme.gapLarge - Theme.gapSmall)
        }
    }

    Prose {
        readonly property real twoLines: Theme.title.pixelSize * (Theme.leadingTight * 2 + Theme.inkAbove + Theme.inkBelow) + 1

        Accessible.role: Accessible.Heading
        color: root.titleColor
        font: root.slide.fitted(root.slide.title, Theme.title, 1.7, root.width, twoLines)
        horizontalAlignment: Text.AlignLeft
        text: root.slide.title
        tight: true
        visible: root.titled
        width: root.width
    }
}
