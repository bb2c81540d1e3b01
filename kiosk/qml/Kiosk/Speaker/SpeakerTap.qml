pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One of the speaker's buttons, dark: a pictogram with its word beneath.
Tap {
    id: root

    required property string pictogram

    readonly property color ink: chosen ? Theme.ink : Theme.cream

    fill: chosen ? Theme.marigold : Theme.nightLand
    implicitHeight: mark.height + word.implicitHeight + Theme.gap
    opacity: enabled ? 1 : 0.4
    outline: fill

    contentItem: Item {
        Icon {
            id: mark

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.topMargin: Theme.gapSmall
            color: root.ink
            name: root.pictogram
        }

        Prose {
            id: word

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: mark.bottom
            color: root.ink
            font: Theme.label
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            tight: true
        }
    }
}
