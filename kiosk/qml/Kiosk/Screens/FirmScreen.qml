pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Map
import Kiosk.ViewModels

// One firm on a screen of its own, with the region beside it and its point lit.
Rectangle {
    id: root

    required property FirmViewModel firm
    required property KioskViewModel kiosk

    color: Theme.paper

    Scroller {
        id: scroller

        anchors.bottom: Theme.portrait ? locator.top : parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: Theme.portrait ? parent.right : locator.left
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.edge

        FirmCard {
            firm: root.firm
            roomy: true
            width: scroller.room

            actions: Component {
                Flow {
                    spacing: Theme.gap

                    TextTap {
                        fill: Theme.action
                        icon: "mdi6.map-marker-radius"
                        label: Words.showOnMap
                        textColor: Theme.onAction
                        visible: root.firm.located

                        onClicked: root.kiosk.showOnMap(root.firm.firmId)
                    }

                    TextTap {
                        icon: "mdi6.book-open-variant"
                        label: Words.readStory
                        visible: root.firm.slideId !== ""

                        onClicked: root.kiosk.openSlide(root.firm.slideId)
                    }

                    TextTap {
                        icon: "mdi6.format-list-bulleted"
                        label: Words.allFirms

                        onClicked: root.kiosk.openFirms("")
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
        height: Theme.portrait ? parent.height * 0.34 : parent.height
        width: Theme.portrait ? parent.width : parent.width * 0.36

        Loader {
            active: root.kiosk.region !== null
            anchors.fill: parent
            anchors.margins: Theme.gapLarge

            sourceComponent: Locator {
                firmId: root.firm.firmId
                map: root.kiosk.region
            }
        }
    }
}
