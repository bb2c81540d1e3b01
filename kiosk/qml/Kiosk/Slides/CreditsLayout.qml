pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Where everything comes from: the deck's sources in columns, then map data, fonts and the program.
SlideFrame {
    id: root

    required property CreditsViewModel slide

    readonly property real column: upright ? inner : (inner - Theme.gapLarge * 2) / 2

    needed: Theme.still ? 0 : all.implicitHeight
    shown: root.slide

    Column {
        id: all

        spacing: Theme.gapLarge
        visible: !Theme.still
        width: root.inner

        Prose {
            color: root.slide.accentText
            font: Theme.heading
            horizontalAlignment: Text.AlignLeft
            text: Words.creditsSources
            tight: true
            width: parent.width
        }

        Grid {
            columnSpacing: Theme.gapLarge * 2
            columns: root.upright ? 1 : 2
            rowSpacing: Theme.gap
            width: parent.width

            CreditList {
                model: root.slide.left
                width: root.column
            }

            CreditList {
                model: root.slide.right
                width: root.column
            }
        }

        CreditList {
            headColor: root.slide.accentText
            headFont: Theme.heading
            model: root.slide.rest
            width: root.inner
        }
    }

    Loader {
        active: Theme.still
        width: root.inner

        sourceComponent: CreditSheet {
            room: root.room
            slide: root.slide
        }
    }
}
