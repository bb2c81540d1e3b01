pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Screens
import Kiosk.ViewModels

// Everything behind attract: the place the visitor is at, the dock, and a panel.
FocusScope {
    id: root

    required property KioskViewModel kiosk

    readonly property bool visited: kiosk.mode === "active" || kiosk.mode === "warning"

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Reading.rtl
    anchors.fill: parent
    focus: root.kiosk.mode !== "attract"

    Keys.onBackPressed: root.kiosk.back()
    Keys.onEscapePressed: root.kiosk.back()
    Keys.onLeftPressed: root.kiosk.turn(Reading.rtl ? 1 : -1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown)
            root.kiosk.next();
        else if (event.key === Qt.Key_PageUp)
            root.kiosk.previous();
        else if (event.key === Qt.Key_Home)
            root.kiosk.home();
    }
    Keys.onRightPressed: root.kiosk.turn(Reading.rtl ? -1 : 1)

    Rectangle {
        anchors.fill: parent
        color: Theme.night

        Lattice {
            anchors.fill: parent
            stroke: Theme.indigo
            tile: Theme.iconHuge
            visible: Theme.lowReach
        }
    }

    Item {
        id: reach

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        enabled: root.visited
        height: Theme.stageHeight
        visible: root.visited

        Item {
            id: places

            anchors.bottom: dock.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            clip: true
            enabled: root.kiosk.panel === ""

            ScreenLoader {
                anchors.fill: parent
                kiosk: root.kiosk
            }
        }

        PanelLoader {
            anchors.fill: places
            kiosk: root.kiosk
        }

        Dock {
            id: dock

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            kiosk: root.kiosk
        }
    }

    // The staff panel, loaded when it is first opened.
    Loader {
        id: panel

        readonly property bool wanted: root.kiosk.mode === "staff"

        active: wanted
        anchors.fill: parent
        focus: active

        onWantedChanged: {
            if (wanted)
                setSource(Qt.resolvedUrl("Staff/StaffScreen.qml"), {
                    staff: root.kiosk.staff
                });
        }
    }

    Loader {
        active: root.kiosk.mode === "warning"
        anchors.fill: parent
        focus: active

        sourceComponent: WarningScreen {
            kiosk: root.kiosk
        }
    }
}
