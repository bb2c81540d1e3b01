pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What the pins of a map mean: each sector's badge with its name.
Grid {
    id: root

    required property Rows sectors

    readonly property real cell: (width - columnSpacing * (columns - 1)) / columns

    columnSpacing: Theme.gapLarge
    rowSpacing: Theme.gap

    Repeater {
        model: root.sectors

        Row {
            id: sector

            required property color colour
            required property string name
            required property string pictogram
            required property string shape

            spacing: Theme.gap
            width: root.cell

            Badge {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                fill: sector.colour
                icon: sector.pictogram
                shape: sector.shape
                size: Theme.iconLarge
            }

            Prose {
                anchors.verticalCenter: parent.verticalCenter
                font: Theme.heading
                text: sector.name
                tight: true
                width: sector.width - badge.width - sector.spacing
            }
        }
    }
}
