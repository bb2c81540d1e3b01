pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.ViewModels

// A panel over the screen: it covers all that lies beneath, and nothing falls through it.
T.Pane {
    id: root

    required property string title

    default property alias content: scroller.content
    readonly property real room: scroller.room
    readonly property real depth: scroller.height

    signal closed

    Accessible.name: root.title
    Accessible.role: Accessible.Dialog

    background: Rectangle {
        color: Theme.paper

        Lattice {
            anchors.fill: parent
            opacity: 0.35
            stroke: Theme.line
            tile: Theme.iconHuge
        }
    }
    contentItem: Item {
        Prose {
            id: heading

            Accessible.role: Accessible.Heading
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: close.left
            anchors.rightMargin: Theme.gap
            anchors.top: parent.top
            anchors.topMargin: Theme.edge
            font: Theme.title
            text: root.title
            tight: true
        }

        TextTap {
            id: close

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: parent.top
            anchors.topMargin: Theme.edge
            pictogram: "mdi6.close"
            label: Words.close

            onClicked: root.closed()
        }

        Scroller {
            id: scroller

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.top: heading.height > close.height ? heading.bottom : close.bottom
            anchors.topMargin: Theme.gap
        }
    }
}
