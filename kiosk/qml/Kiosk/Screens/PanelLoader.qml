pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The panel that lies over the screen, if one is open.
Item {
    id: root

    required property KioskViewModel kiosk

    Loader {
        active: root.kiosk.panel === "language"
        anchors.fill: parent

        sourceComponent: LanguagePanel {
            kiosk: root.kiosk
        }
    }

    Loader {
        active: root.kiosk.panel === "comfort"
        anchors.fill: parent

        sourceComponent: ComfortPanel {
            kiosk: root.kiosk
        }
    }
}
