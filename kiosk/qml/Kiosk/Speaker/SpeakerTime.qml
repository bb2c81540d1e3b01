pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Slides
import Kiosk.ViewModels

// One time with what it is: `lit` where it presses, in the shade where it stands still.
Column {
    id: root

    required property string label
    required property string time
    required property font face

    property bool lit: false
    property bool shade: false

    Prose {
        color: Theme.cream
        font: Theme.body
        text: root.label
        tight: true
        width: parent.width
    }

    Digits {
        color: root.lit ? Theme.marigold : Theme.cream
        font: root.face
        opacity: root.shade ? 0.6 : 1
        horizontalAlignment: Text.AlignLeft
        text: root.time
        width: parent.width
    }
}
