pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A firm: its sector's band and badge, what it is, its numbers, its places, and who says so.
Item {
    id: root

    required property FirmViewModel firm
    required property bool roomy

    property Component actions: null
    readonly property real inner: width - Theme.gap * 2 - Theme.band

    implicitHeight: column.implicitHeight

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        color: root.firm.colour
        width: Theme.band
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.band + Theme.gap
        spacing: Theme.gap
        width: root.inner

        Row {
            spacing: Theme.gap
            width: parent.width

            Badge {
                id: badge

                anchors.verticalCenter: parent.verticalCenter
                fill: root.firm.colour
                icon: root.firm.icon
                shape: root.firm.shape
                size: root.roomy ? Theme.iconHuge : Theme.iconLarge
            }

            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - badge.width - parent.spacing

                Prose {
                    color: Theme.inkSoft
                    font: Theme.strong
                    text: root.firm.sector
                    tight: true
                    width: parent.width
                }

                Prose {
                    Accessible.role: Accessible.Heading
                    font: root.roomy ? Theme.display : Theme.title
                    text: root.firm.name
                    tight: true
                    width: parent.width
                }

                Prose {
                    color: Theme.inkSoft
                    font: Theme.body
                    text: root.firm.parentFirm
                    tight: true
                    visible: text !== ""
                    width: parent.width
                }
            }
        }

        Rectangle {
            anchors.left: parent.left
            color: Theme.marigold
            height: status.implicitHeight + Theme.gapSmall
            radius: Theme.radius
            visible: !root.firm.here
            width: Math.min(parent.width, status.implicitWidth + Theme.gap * 2)

            Prose {
                id: status

                anchors.centerIn: parent
                color: Theme.textOn(Theme.marigold)
                font: Theme.strong
                text: root.firm.status
                tight: true
            }
        }

        Prose {
            font: root.roomy ? Theme.lead : Theme.body
            text: root.firm.about
            width: parent.width
        }

        Flow {
            spacing: Theme.gapLarge
            width: parent.width

            Repeater {
                model: root.firm.figures

                Column {
                    id: figure

                    required property string digits
                    required property string label
                    required property string source

                    width: Math.min(Math.max(number.implicitWidth, Theme.target * 4), column.width)

                    Prose {
                        id: number

                        color: Theme.action
                        font: root.roomy ? Theme.display : Theme.title
                        horizontalAlignment: Text.AlignLeft
                        text: figure.digits
                        tight: true
                        width: parent.width
                    }

                    Prose {
                        font: Theme.strong
                        text: figure.label
                        tight: true
                        width: parent.width
                    }

                    Prose {
                        color: Theme.inkSoft
                        font: Theme.caption
                        text: figure.source
                        tight: true
                        width: parent.width
                    }
                }
            }
        }

        Column {
            spacing: Theme.gapSmall
            width: parent.width

            Repeater {
                model: root.firm.sites

                Row {
                    id: site

                    required property string name
                    required property string precision

                    spacing: Theme.gapSmall
                    width: column.width

                    Icon {
                        id: mark

                        color: Theme.inkSoft
                        name: "mdi6.map-marker"
                        size: Theme.icon * 0.8
                    }

                    Prose {
                        font: Theme.body
                        text: site.name + " · " + site.precision
                        tight: true
                        width: parent.width - mark.width - parent.spacing
                    }
                }
            }
        }

        Prose {
            color: Theme.inkSoft
            font: Theme.caption
            text: [root.firm.since, root.firm.source].filter(part => part !== "").join(" · ")
            tight: true
            visible: text !== ""
            width: parent.width
        }

        Loader {
            sourceComponent: root.actions
            width: parent.width
        }
    }
}
