pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.ViewModels

// A page of the staff panel: its title, its content, and at the bottom, in reach of all, the ways back and out.
T.Pane {
    id: root

    required property StaffViewModel staff
    required property string title

    property alias body: place.data
    readonly property real room: place.width
    readonly property real depth: place.height

    Accessible.name: root.title
    Accessible.role: Accessible.Dialog
    focus: true

    contentItem: Item {
        Prose {
            id: heading

            Accessible.role: Accessible.Heading
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: parent.top
            anchors.topMargin: Theme.edge
            font: Theme.title
            text: root.title
            tight: true
        }

        Item {
            id: place

            anchors.bottom: bar.top
            anchors.bottomMargin: Theme.gap
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: heading.bottom
            anchors.topMargin: Theme.gap
        }

        Item {
            id: bar

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.edge
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            height: Math.max(back.implicitHeight, close.implicitHeight, Theme.target + Theme.gap)

            TextTap {
                id: back

                anchors.left: parent.left
                height: parent.height
                label: Words.back
                maximumWidth: (parent.width - Theme.gap) / 2
                pictogram: Reading.rtl ? "mdi6.arrow-right" : "mdi6.arrow-left"
                textFont: close.textFont
                visible: root.staff.inside && root.staff.page !== "panel"

                onClicked: root.staff.back()
            }

            TextTap {
                id: close

                anchors.right: parent.right
                fill: Theme.action
                height: parent.height
                label: Words.close
                maximumWidth: (parent.width - Theme.gap) / 2
                outline: fill
                pictogram: "mdi6.close"
                textColor: Theme.onAction
                textFont: Theme.largeText ? Theme.strong : Theme.heading

                onClicked: root.staff.close()
            }
        }
    }
}
