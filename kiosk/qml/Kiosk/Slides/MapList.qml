pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Firms
import Kiosk.ViewModels

// The firms that the map shows, and those that are somewhere in the region; by sector, in words.
LongList {
    id: root

    required property MapViewModel region
    required property MapSlideViewModel slide

    anchors.fill: parent
    anchors.margins: Theme.edge
    model: root.region.lists.firms

    delegate: FirmTile {
        id: tile

        width: root.room

        onClicked: root.region.select(tile.firmId)
    }
    header: Column {
        bottomPadding: Theme.gapSmall
        spacing: Theme.gapSmall
        width: root.room

        MapHeading {
            heading: root.region.areaName !== "" ? root.region.areaName : root.slide.title
            label: Words.filter
            marked: root.region.narrowed
            pictogram: "mdi6.tune-variant"
            searchable: true
            width: parent.width

            onClicked: root.region.lists.toggle()
            onSearched: root.slide.openSearch()
        }

        Choices {
            choices: root.region.lists.sectors
            chosen: root.region.sector
            width: parent.width

            onPicked: choice => root.region.filter(choice)
        }

        Prose {
            color: Theme.inkSoft
            font: Theme.body
            text: Words.noFirmsHere
            visible: root.region.lists.bare
            width: parent.width
        }
    }
}
