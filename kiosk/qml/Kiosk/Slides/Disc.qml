pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A pictogram on a small sun: a disc of the section's colour, with one arc around it.
Item {
    id: root

    required property string pictogram
    required property color fill
    required property color onFill
    required property color ring

    property real size: Theme.iconHuge

    Accessible.ignored: true
    height: size
    width: size

    Rectangle {
        anchors.fill: parent
        border.color: root.ring
        border.width: root.size * 0.05
        color: "transparent"
        radius: width / 2
    }

    Rectangle {
        anchors.centerIn: parent
        color: root.fill
        height: root.size * 0.8
        radius: width / 2
        width: height

        Icon {
            anchors.centerIn: parent
            color: root.onFill
            name: root.pictogram
            size: Math.round(root.size * 0.46)
        }
    }
}
