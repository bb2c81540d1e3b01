pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What something is called, and what it is.
Row {
    id: root

    required property string subject
    required property string value

    readonly property bool roomy: !Theme.portrait && !Theme.largeText

    spacing: Theme.gap
    visible: root.value !== ""

    Prose {
        color: Theme.inkSoft
        font: root.roomy ? Theme.lead : Theme.body
        text: root.subject
        width: (root.width - root.spacing) * 0.3
    }

    Prose {
        font: root.roomy ? Theme.heading : Theme.strong
        text: root.value
        width: (root.width - root.spacing) * 0.7
    }
}
