pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One half of a pair: what was said, then when and by whom.
Column {
    id: root

    required property string words
    required property string source
    required property font wordFont

    property color ink: Theme.ink

    spacing: Theme.gap

    Prose {
        color: root.ink
        font: root.wordFont
        horizontalAlignment: Text.AlignLeft
        text: root.words
        tight: true
        width: root.width
    }

    Prose {
        color: Theme.inkSoft
        font: Theme.caption
        horizontalAlignment: Text.AlignLeft
        text: root.source
        tight: true
        visible: text !== ""
        width: root.width
    }
}
