pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Search
import Kiosk.ViewModels

// The screen for the visitor's place. Slides stay loaded behind the others, so that going back is at once.
Item {
    id: root

    required property KioskViewModel kiosk

    property bool rested: false

    // Slides load once they are asked for, or bit by bit as soon as the first screen has come to rest.
    Loader {
        active: root.kiosk.screen === "slide" || root.rested
        anchors.fill: parent
        asynchronous: root.kiosk.screen !== "slide"
        enabled: visible
        visible: root.kiosk.screen === "slide"

        sourceComponent: SlideScreen {
            kiosk: root.kiosk
        }
    }

    Connections {
        function onChanged() {
            if (root.kiosk.screen === "slide")
                root.rested = true;
        }

        target: root.kiosk
    }

    Timer {
        interval: Theme.restMs
        running: true

        onTriggered: root.rested = true
    }

    Loader {
        active: root.kiosk.mode !== "attract" || root.rested
        anchors.fill: parent
        asynchronous: root.kiosk.mode === "attract"
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

    // It takes the keys of a keyboard that someone has brought.
    Loader {
        active: root.kiosk.screen === "search"
        anchors.fill: parent
        focus: active

        sourceComponent: SearchScreen {
            kiosk: root.kiosk
        }
    }
}
