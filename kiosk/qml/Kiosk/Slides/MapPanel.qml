pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.Firms
import Kiosk.ViewModels

// What is beside the map: the chosen firm's card, or the firms in view with the sectors to choose by.
T.Pane {
    id: root

    required property MapSlideViewModel slide

    readonly property MapViewModel region: root.slide.region

    Accessible.name: Words.firms
    background: Rectangle {
        color: Theme.paper
    }
    contentItem: Item {
        Loader {
            active: root.slide.firm !== null
            anchors.fill: parent

            sourceComponent: Scroller {
                id: scroller

                anchors.fill: parent
                anchors.margins: Theme.edge

                FirmCard {
                    firm: root.slide.firm
                    room: scroller.height
                    roomy: false
                    width: scroller.room

                    actions: Component {
                        Flow {
                            spacing: Theme.gapSmall

                            TextTap {
                                fill: Theme.action
                                label: Words.readStory
                                maximumWidth: scroller.room
                                pictogram: "mdi6.book-open-variant"
                                textColor: Theme.onAction

                                onClicked: root.slide.openFirm()
                            }

                            TextTap {
                                label: Words.allFirms
                                maximumWidth: scroller.room
                                pictogram: "mdi6.format-list-bulleted"

                                onClicked: root.region.select("")
                            }
                        }
                    }
                }
            }
        }

        Loader {
            active: root.slide.firm === null && !root.region.lists.opened
            anchors.fill: parent

            sourceComponent: MapList {
                region: root.region
                slide: root.slide
            }
        }

        Loader {
            active: root.slide.firm === null && root.region.lists.opened
            anchors.fill: parent

            sourceComponent: MapChoices {
                region: root.region
            }
        }
    }
}
