pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Firms
import Kiosk.Search
import Kiosk.ViewModels

// Every firm and partner, by sector, in the language's own order. Of many, only what is seen is made.
Rectangle {
    id: root

    required property FirmsViewModel firms
    required property KioskViewModel kiosk

    readonly property int columns: Theme.portrait || Theme.largeText || root.firms.count === 1 ? 1 : 2
    readonly property real share: place.height / Math.ceil(root.firms.count / columns) - Theme.gapSmall

    color: Theme.paper

    Prose {
        id: title

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: search.left
        anchors.rightMargin: Theme.gapLarge
        anchors.top: parent.top
        anchors.topMargin: Theme.edge + Math.max(0, (search.height - implicitHeight) / 2)
        font: Theme.title
        text: Words.firmsAndPartners
        tight: true
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

    Choices {
        id: chips

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: title.height > search.height ? title.bottom : search.bottom
        anchors.topMargin: Theme.gapSmall
        choices: root.firms.sectors
        chosen: root.firms.sector

        onPicked: choice => root.kiosk.openFirms(choice)
    }

    Loader {
        id: place

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: chips.bottom
        anchors.topMargin: Theme.gap
        sourceComponent: root.firms.many ? endless : few
    }

    Component {
        id: few

        Scroller {
            id: scroller

            Grid {
                columns: root.columns
                spacing: Theme.gapSmall
                width: scroller.room

                Repeater {
                    model: root.firms.firms

                    FirmTile {
                        id: tile

                        share: root.share
                        width: (scroller.room - Theme.gapSmall * (root.columns - 1)) / root.columns

                        onClicked: root.kiosk.openFirm(tile.firmId)
                    }
                }
            }
        }
    }

    Component {
        id: endless

        LongList {
            id: list

            model: root.firms.firms

            delegate: FirmTile {
                id: one

                width: list.room

                onClicked: root.kiosk.openFirm(one.firmId)
            }
        }
    }
}
