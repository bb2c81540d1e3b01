pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Search
import Kiosk.ViewModels

// Home: the deck's sections as a mosaic of unequal tiles, one of them the region with its pins.
Rectangle {
    id: root

    required property KioskViewModel kiosk

    readonly property bool hinted: !Theme.portrait && !Theme.largeText

    Accessible.name: root.kiosk.title
    Accessible.role: Accessible.Pane
    color: Theme.paper

    Prose {
        id: title

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: root.hinted ? hint.left : search.left
        anchors.rightMargin: Theme.gapLarge
        anchors.top: parent.top
        anchors.topMargin: Theme.edge + Math.max(0, (search.height - implicitHeight) / 2)
        font: Theme.title
        text: root.kiosk.title
        tight: true
    }

    Prose {
        id: hint

        anchors.right: search.left
        anchors.rightMargin: Theme.gapLarge
        anchors.verticalCenter: search.verticalCenter
        color: Theme.inkSoft
        font: Theme.strong
        text: Words.touchAnything
        visible: root.hinted
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
        anchors.top: title.height > search.height ? title.bottom : search.bottom
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

    SearchTap {
        id: search

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.edge
        maximumWidth: root.width * 0.3

        onClicked: root.kiosk.openSearch()
    }
}
