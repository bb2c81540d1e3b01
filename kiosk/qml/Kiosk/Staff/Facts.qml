pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What is shown here: deck, folder, version, and since when.
Rectangle {
    id: root

    required property StaffViewModel staff

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: lines.height + Theme.gap * 2
    radius: Theme.radius

    Column {
        id: lines

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        spacing: Theme.gap
        y: Math.max(Theme.gap, (root.height - height) / 2)

        Fact {
            subject: Words.staffDeck
            value: root.staff.report.title
            width: parent.width
        }

        Fact {
            subject: Words.staffFolder
            value: root.staff.report.folder
            width: parent.width
        }

        Fact {
            subject: Words.staffVersion
            value: root.staff.report.version
            width: parent.width
        }

        Fact {
            subject: Words.staffLoaded
            value: root.staff.report.loaded
            width: parent.width
        }

        Fact {
            subject: Words.staffPinSince
            value: root.staff.report.pinSince
            width: parent.width
        }
    }
}
