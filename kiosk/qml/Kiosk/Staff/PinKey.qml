pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A key of the pad: a digit, or a pictogram.
Tap {
    id: root

    required property real side

    property string face: ""
    property bool main: false
    property string pictogram: ""
    readonly property color inkColor: main ? Theme.onAction : Theme.ink

    fill: root.main ? Theme.action : Theme.card
    height: root.side
    opacity: enabled ? 1 : 0.4
    width: root.side

    contentItem: Item {
        OwnName {
            anchors.centerIn: parent
            code: "en"
            color: root.inkColor
            font: Theme.fontFor("en", Theme.title)
            name: root.face
            visible: root.face !== ""
        }

        Icon {
            anchors.centerIn: parent
            color: root.inkColor
            name: root.pictogram
            size: Theme.iconLarge
            visible: root.pictogram !== ""
        }
    }
}
