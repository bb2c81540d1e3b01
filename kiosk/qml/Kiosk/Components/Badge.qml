pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A sector's badge: its colour, its own outline, its icon. Never mirrored.
Image {
    id: root

    required property color fill
    required property string icon
    required property string shape

    property real size: Theme.pin

    Accessible.ignored: true
    height: size
    source: "image://badge/" + root.shape + "/" + Math.round(root.size * Screen.devicePixelRatio) + "/" + String(root.fill).slice(-6)
    width: size

    Icon {
        anchors.centerIn: parent
        color: Theme.textOn(root.fill)
        name: root.icon
        size: Math.round(root.size * 0.56)
    }
}
