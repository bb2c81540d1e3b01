pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Firms
import Kiosk.ViewModels

// The firms that the map shows, and those that are somewhere in the region; by sector, in words.
Scroller {
    id: root

    required property MapViewModel region
    required property MapSlideViewModel slide

    anchors.fill: parent
    anchors.margins: Theme.edge

    Column {
        id: column

        spacing: Theme.gapSmall
        width: root.room

        Prose {
            Accessible.role: Accessible.Heading
            font: Theme.title
            text: root.region.areaName !== "" ? root.region.areaName : root.slide.title
            tight: true
            width: parent.width
        }

        SectorChips {
            chosen: root.region.sector
            sectors: root.slide.firms.sectors
            width: parent.width

            onPicked: sectorId => root.region.filter(sectorId)
        }

        Prose {
            color: Theme.inkSoft
            font: Theme.body
            text: Words.noFirmsHere
            visible: here.count === 0
            width: parent.width
        }

        Repeater {
            id: here

            model: root.region.firms

            FirmTile {
                id: tile

                width: column.width

                onClicked: root.region.select(tile.firmId)
            }
        }

        Prose {
            Accessible.role: Accessible.Heading
            font: Theme.strong
            text: Words.acrossRegion
            topPadding: Theme.gap
            visible: tray.count > 0
            width: parent.width
        }

        Repeater {
            id: tray

            model: root.region.tray

            FirmTile {
                id: somewhere

                width: column.width

                onClicked: root.region.select(somewhere.firmId)
            }
        }
    }
}
