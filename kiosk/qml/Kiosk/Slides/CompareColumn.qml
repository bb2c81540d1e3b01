pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One side of a comparison: its name on a band of colour, its points below.
Rectangle {
    id: root

    required property string title
    required property Rows points
    required property int number
    required property color ground
    required property real disc
    required property real lineHeight
    required property font textFont
    required property CompareViewModel slide

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: head.height + list.implicitHeight + Theme.gap
    radius: Theme.radius

    Rectangle {
        id: head

        Accessible.ignored: true
        color: root.ground
        height: name.height + Theme.gapLarge
        radius: Theme.radius
        width: parent.width

        Lattice {
            anchors.fill: parent
            kind: root.number % 2 === 0 ? "weave" : "jaali"
            stroke: Qt.tint(root.ground, Qt.alpha(Theme.textOn(root.ground), 0.14))
            tile: Theme.iconHuge
            visible: !Theme.highContrast
        }
    }

    Prose {
        id: name

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: head.verticalCenter
        color: Theme.textOn(root.ground)
        font: Theme.title
        horizontalAlignment: Text.AlignLeft
        text: root.title
        tight: true
    }

    Column {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom

        Repeater {
            model: root.points

            Item {
                id: cell

                required property string icon
                required property string text

                height: Math.max(root.lineHeight, words.implicitHeight + Theme.gap)
                width: list.width

                Disc {
                    id: mark

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gapLarge
                    anchors.verticalCenter: parent.verticalCenter
                    fill: root.ground
                    onFill: Theme.textOn(root.ground)
                    pictogram: cell.icon
                    ring: root.slide.sun
                    size: root.disc
                }

                Prose {
                    id: words

                    anchors.left: mark.right
                    anchors.leftMargin: Theme.gap
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gapLarge
                    anchors.verticalCenter: parent.verticalCenter
                    font: root.textFont
                    horizontalAlignment: Text.AlignLeft
                    text: cell.text
                    tight: true
                }
            }
        }
    }
}
