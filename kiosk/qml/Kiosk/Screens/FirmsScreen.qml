pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Firms
import Kiosk.ViewModels

// Every firm and partner, by sector, in the language's own order.
Rectangle {
    id: root

    required property FirmsViewModel firms
    required property KioskViewModel kiosk

    readonly property int columns: Theme.portrait || Theme.largeText || listed.count === 1 ? 1 : 2
    readonly property real share: scroller.height / Math.ceil(listed.count / columns) - Theme.gapSmall

    color: Theme.paper

    Prose {
        id: title

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.edge
        font: Theme.title
        text: Words.firmsAndPartners
        tight: true
    }

    Choices {
        id: chips

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: title.bottom
        anchors.topMargin: Theme.gapSmall
        choices: root.firms.sectors
        chosen: root.firms.sector

        onPicked: choice => root.kiosk.openFirms(choice)
    }

    Scroller {
        id: scroller

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: chips.bottom
        anchors.topMargin: Theme.gap

        Grid {
            columns: root.columns
            spacing: Theme.gapSmall
            width: scroller.room

            Repeater {
                id: listed

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
