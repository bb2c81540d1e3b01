pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The screen for the visitor's place. Slides stay loaded behind the others, so that going back is at once.
Item {
    id: root

    required property KioskViewModel kiosk

    SlideScreen {
        anchors.fill: parent
        enabled: visible
        kiosk: root.kiosk
        visible: root.kiosk.screen === "slide"
    }

    Loader {
        active: root.kiosk.screen === "home" || item !== null
        anchors.fill: parent
        enabled: visible
        visible: root.kiosk.screen === "home"

        sourceComponent: HomeScreen {
            kiosk: root.kiosk
        }
    }

    Loader {
        active: root.kiosk.screen === "firm"
        anchors.fill: parent

        sourceComponent: FirmScreen {
            firm: root.kiosk.firm
            kiosk: root.kiosk
        }
    }

    Loader {
        active: root.kiosk.screen === "firms"
        anchors.fill: parent

        sourceComponent: FirmsScreen {
            firms: root.kiosk.firms
            kiosk: root.kiosk
        }
    }
}
