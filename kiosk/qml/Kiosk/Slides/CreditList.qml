pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Names, each with what is owed to it.
Column {
    id: root

    required property Rows model

    property font headFont: Theme.label
    property color headColor: Theme.ink

    spacing: Theme.gap

    Repeater {
        model: root.model

        Column {
            id: credit

            required property string detail
            required property string name

            spacing: 0
            width: root.width

            Prose {
                color: root.headColor
                font: root.headFont
                horizontalAlignment: Text.AlignLeft
                text: credit.name
                tight: true
                width: credit.width
            }

            Prose {
                color: Theme.inkSoft
                font: Theme.caption
                horizontalAlignment: Text.AlignLeft
                text: credit.detail
                width: credit.width
            }
        }
    }
}
