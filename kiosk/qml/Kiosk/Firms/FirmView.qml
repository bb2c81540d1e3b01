pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Map
import Kiosk.ViewModels

// One firm on its sector's band, with the region beside it, if there is a map, and its point lit.
Rectangle {
    id: root

    required property FirmViewModel firm
    required property MapViewModel region

    property bool listed: true
    property real foot: 0
    readonly property bool mapped: root.region !== null

    signal listAsked
    signal mapAsked
    signal storyAsked

    color: Theme.paper

    Rectangle {
        id: band

        anchors.bottom: Theme.portrait ? locator.top : parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        color: root.firm.colour
        width: Theme.iconHuge + Theme.gap * 2

        Lattice {
            anchors.fill: parent
            opacity: 0.2
            stroke: Theme.textOn(root.firm.colour)
            tile: Theme.iconHuge
            visible: !Theme.highContrast
        }

        Badge {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.topMargin: Theme.edge
            fill: Theme.card
            icon: root.firm.icon
            shape: root.firm.shape
            size: Theme.iconHuge
        }
    }

    Scroller {
        id: scroller

        anchors.bottom: Theme.portrait ? locator.top : parent.bottom
        anchors.bottomMargin: Theme.gap + (Theme.portrait ? 0 : root.foot)
        anchors.left: band.right
        anchors.leftMargin: Theme.gapLarge
        anchors.right: Theme.portrait ? parent.right : locator.left
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.edge

        FirmCard {
            firm: root.firm
            room: scroller.height
            roomy: true
            width: scroller.room

            actions: Component {
                Flow {
                    spacing: Theme.gap

                    TextTap {
                        fill: Theme.action
                        pictogram: "mdi6.map-marker-radius"
                        label: Words.showOnMap
                        textColor: Theme.onAction
                        visible: root.firm.onMap

                        onClicked: root.mapAsked()
                    }

                    TextTap {
                        pictogram: "mdi6.book-open-variant"
                        label: Words.readStory
                        visible: root.firm.slideId !== ""

                        onClicked: root.storyAsked()
                    }

                    TextTap {
                        pictogram: "mdi6.format-list-bulleted"
                        label: Words.allFirms
                        visible: root.listed

                        onClicked: root.listAsked()
                    }
                }
            }
        }
    }

    Rectangle {
        id: locator

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        color: Theme.sea
        height: !Theme.portrait ? parent.height : root.mapped ? parent.height * 0.34 : 0
        visible: root.mapped
        width: Theme.portrait ? parent.width : root.mapped ? parent.width * 0.36 : 0

        Loader {
            active: root.mapped
            anchors.fill: parent
            anchors.margins: Theme.gapLarge

            sourceComponent: Locator {
                coreColor: root.firm.located ? Theme.action : lineColor
                firmId: root.firm.firmId
                map: root.region
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap
            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.card
            height: nowhere.implicitHeight + Theme.gap
            radius: Theme.radius
            visible: !root.firm.located
            width: nowhere.width + Theme.gap * 2

            Prose {
                id: nowhere

                anchors.centerIn: parent
                font: Theme.strong
                horizontalAlignment: Text.AlignHCenter
                text: root.firm.unplaced
                tight: true
                width: Math.min(Math.ceil(implicitWidth) + Theme.hairline, locator.width - Theme.gapLarge * 2)
            }
        }
    }
}
