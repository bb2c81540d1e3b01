pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A name with what is owed to it.
Column {
    id: root

    required property string detail
    required property string name

    property color headColor: Theme.ink
    property font headFont: Theme.label

    spacing: 0

    Prose {
        color: root.headColor
        font: root.headFont
        horizontalAlignment: Text.AlignLeft
        text: root.name
        tight: true
        width: root.width
    }

    Prose {
        color: Theme.inkSoft
        font: Theme.caption
        horizontalAlignment: Text.AlignLeft
        text: root.detail
        width: root.width
    }
}
