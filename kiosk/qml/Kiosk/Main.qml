pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The one window.
Window {
    id: root

    required property KioskViewModel kiosk

    color: Theme.night
    title: root.kiosk.title

    Stage {
        anchors.fill: parent
        kiosk: root.kiosk
    }
}
