pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What the map can be told to show beside sectors: by area, by how things stand, and what more there is.
Scroller {
    id: root

    required property MapViewModel region

    anchors.fill: parent
    anchors.margins: Theme.edge

    Column {
        spacing: Theme.gap
        width: root.room

        MapHeading {
            heading: Words.filter
            label: Words.done
            pictogram: "mdi6.check-bold"
            width: parent.width

            onClicked: root.region.lists.toggle()
        }

        MapGroup {
            choices: root.region.lists.areas
            chosen: root.region.selectedArea
            heading: Words.filterPlace
            width: parent.width

            onPicked: choice => root.region.goTo(choice)
        }

        MapGroup {
            choices: root.region.lists.statuses
            chosen: root.region.status
            heading: Words.filterStatus
            width: parent.width

            onPicked: choice => root.region.filterStatus(choice)
        }

        Prose {
            Accessible.role: Accessible.Heading
            font: Theme.strong
            text: Words.alsoShow
            visible: switches.count + layers.count > 0
            width: parent.width
        }

        Repeater {
            id: switches

            model: root.region.lists.switches

            MapSwitch {
                id: more

                required count
                required property string switchId

                width: root.room

                onClicked: root.region.toggle(more.switchId)
            }
        }

        Repeater {
            id: layers

            model: root.region.layers

            MapSwitch {
                id: layer

                required colour
                required property string layerId

                width: root.room

                onClicked: root.region.toggleLayer(layer.layerId)
            }
        }
    }
}
