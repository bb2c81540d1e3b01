pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The section after a short dash, and the slide's title as large as one or two lines allow; on a panel, larger.
Column {
    id: root

    required property SlideViewModel slide

    property bool onPanel: false
    property bool titled: true

    readonly property color mark: onPanel ? root.slide.fillText : root.slide.accentText
    readonly property real tallest: Theme.title.pixelSize * (Theme.leadingTight * (onPanel ? 5 : 2) + Theme.inkAbove + Theme.inkBelow) + 1

    spacing: Theme.gapSmall

    Row {
        spacing: Theme.gapSmall
        width: root.width

        Rectangle {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.mark
            height: Theme.stroke * 1.5
            radius: height / 2
            width: Theme.gapLarge
        }

        Prose {
            color: root.mark
            font: root.slide.eyebrowFont
            horizontalAlignment: Text.AlignLeft
            text: root.slide.section
            tight: true
            width: Math.min(implicitWidth, root.width - Theme.gapLarge - Theme.gapSmall)
        }
    }

    Prose {
        Accessible.role: Accessible.Heading
        color: root.onPanel ? root.slide.onFill : Theme.ink
        font: root.slide.fitted(root.slide.title, Theme.title, root.onPanel ? 2.6 : 1.7, root.width, root.tallest)
        horizontalAlignment: Text.AlignLeft
        text: root.slide.title
        tight: true
        visible: root.titled
        width: root.width
    }
}
