pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A pressable pictogram; its words are for speech.
Tap {
    id: root

    required property string pictogram

    property color iconColor: Theme.action

    opacity: enabled ? 1 : 0.35

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            color: root.iconColor
            name: root.pictogram
        }
    }
}
