pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Home: the deck's sections as a mosaic of unequal tiles, one of them the region with its pins.
Rectangle {
    id: root

    required property KioskViewModel kiosk

    Accessible.name: root.kiosk.title
    Accessible.role: Accessible.Pane
    color: Theme.paper

    Prose {
        id: title

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: hint.visible ? hint.left : parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.edge
        font: Theme.title
        text: root.kiosk.title
        tight: true
    }

    Prose {
        id: hint

        anchors.baseline: title.baseline
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        color: Theme.inkSoft
        font: Theme.strong
        text: Words.touchAnything
        visible: !Theme.portrait && !Theme.largeText
        wrapMode: Text.NoWrap
    }

    Item {
        id: area

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.gapSmall
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.gapSmall
        anchors.top: title.bottom
        anchors.topMargin: Theme.gapSmall

        Repeater {
            model: root.kiosk.tiles

            HomeTile {
                id: tile

                required property real column
                required property real columns
                required property real row
                required property real rows

                anchors.left: parent?.left
                anchors.leftMargin: Math.round(tile.column * area.width) + Theme.gapSmall
                anchors.top: parent?.top
                anchors.topMargin: Math.round(tile.row * area.height) + Theme.gapSmall
                height: Math.round(tile.rows * area.height) - Theme.gapSmall * 2
                region: root.kiosk.region
                width: Math.round(tile.columns * area.width) - Theme.gapSmall * 2

                onClicked: root.kiosk.openSection(tile.sectionId)
            }
        }
    }
}
