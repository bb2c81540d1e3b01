pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One life: a huge name on paper, and the years on the section's colour, or the portrait.
SlideFrame {
    id: root

    required property PersonViewModel slide

    readonly property real sideWidth: upright ? 0 : Math.round(width * 0.3)
    readonly property real column: inner - sideWidth
    readonly property real spare: room - role.height - Theme.gapLarge * 3 - (upright ? Theme.iconHuge * 3 : 0)
    readonly property font nameFont: root.slide.fitted(root.slide.name, Theme.title, 2.4, column, spare * 0.42)
    readonly property font textFont: root.slide.common(Theme.body, 2.4, column, spare * 0.56 - (root.slide.years === "" ? 0 : years.height), false)

    needed: words.implicitHeight
    shown: root.slide

    behind: PersonSide {
        LayoutMirroring.enabled: Reading.rtl
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        person: root.slide
        reveal: root.reveal
        slide: root.slide
        visible: !root.upright
        width: root.sideWidth
    }

    Column {
        id: words

        anchors.left: parent.left
        spacing: Theme.gapLarge
        width: root.column
        y: root.upright ? 0 : Math.max(0, (root.room - root.needed) * 0.3)

        Prose {
            color: root.slide.accent
            font: root.nameFont
            horizontalAlignment: Text.AlignLeft
            text: root.slide.name
            tight: true
            width: parent.width
        }

        Prose {
            id: role

            color: Theme.inkSoft
            font: Theme.heading
            horizontalAlignment: Text.AlignLeft
            text: root.slide.role
            tight: true
            width: parent.width
        }

        Prose {
            id: years

            color: root.slide.accentText
            font: root.slide.numerals(Theme.heading)
            horizontalAlignment: Text.AlignLeft
            text: root.slide.years
            visible: text !== ""
            width: parent.width
        }

        Prose {
            font: root.textFont
            horizontalAlignment: Text.AlignLeft
            text: root.slide.text
            width: parent.width
        }
    }

    PersonSide {
        id: card

        anchors.top: words.bottom
        anchors.topMargin: Theme.gapLarge
        height: Math.max(0, root.room - words.height - Theme.gapLarge)
        person: root.slide
        reveal: root.reveal
        slide: root.slide
        visible: root.upright && height > Theme.iconHuge
        width: root.width
        x: -root.side
    }
}
