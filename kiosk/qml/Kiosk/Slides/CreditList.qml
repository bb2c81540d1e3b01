pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Names, each with what is owed to it.
Column {
    id: root

    required property Rows model

    property color headColor: Theme.ink
    property font headFont: Theme.label

    spacing: Theme.gap

    Repeater {
        model: root.model

        CreditEntry {
            headColor: root.headColor
            headFont: root.headFont
            width: root.width
        }
    }
}
