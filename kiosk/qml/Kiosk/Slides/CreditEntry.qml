pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A name with what is owed to it. Nothing opens its link on a screen; on a page that is handed out it can be clicked.
Column {
    id: root

    required property string detail
    required property string link
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
