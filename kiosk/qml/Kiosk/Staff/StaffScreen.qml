pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The staff panel: nothing of the kiosk is seen or reached behind it.
FocusScope {
    id: root

    required property StaffViewModel staff

    function pageOf(page: string): Component {
        switch (page) {
        case "pin":
            return pin;
        case "problems":
            return problems;
        case "counts":
            return counts;
        case "language":
            return language;
        case "measure":
            return measure;
        case "screen":
            return screen;
        case "touch":
            return touch;
        case "leave":
            return leave;
        default:
            return panel;
        }
    }

    focus: true

    Keys.onEscapePressed: root.staff.back()

    Rectangle {
        anchors.fill: parent
        color: Theme.paper

        Lattice {
            anchors.fill: parent
            opacity: 0.35
            stroke: Theme.line
            tile: Theme.iconHuge
        }
    }

    Loader {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        focus: true
        height: root.staff.whole ? root.height : Theme.stageHeight
        sourceComponent: root.pageOf(root.staff.page)
    }

    Component {
        id: pin

        PinPage {
            staff: root.staff
        }
    }

    Component {
        id: panel

        PanelPage {
            staff: root.staff
        }
    }

    Component {
        id: problems

        ProblemsPage {
            staff: root.staff
        }
    }

    Component {
        id: counts

        CountsPage {
            staff: root.staff
        }
    }

    Component {
        id: language

        KioskLanguagePage {
            staff: root.staff
        }
    }

    Component {
        id: measure

        MeasurePage {
            staff: root.staff
        }
    }

    Component {
        id: screen

        ScreenTest {
            tests: root.staff.tests
        }
    }

    Component {
        id: touch

        TouchTest {
            staff: root.staff
        }
    }

    Component {
        id: leave

        LeavePage {
            staff: root.staff
        }
    }
}
