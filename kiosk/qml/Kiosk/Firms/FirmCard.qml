pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A firm: its sector, what it is, its numbers, its places, and who says so. A `roomy` card fills `room` with
// larger words and wider gaps, its actions at the foot; the other is as tall as it must be, with its own band.
// Nastaliq and large text are tall as they are: their headings do not grow.
Item {
    id: root

    required property FirmViewModel firm
    required property bool roomy

    property Component actions: null
    property real room: 0
    readonly property bool grand: roomy && Theme.inkAbove <= 0 && !Theme.largeText
    readonly property real inner: width - (roomy ? 0 : Theme.gap * 2 + Theme.band)
    readonly property real besides: header.height + (status.visible ? status.height : 0) + figures.height + sites.height + said.height + foot.height
    readonly property real spare: room - besides - Theme.gap * 10

    implicitHeight: Math.max(room, column.implicitHeight + Theme.gap + foot.height)

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        color: root.firm.colour
        visible: !root.roomy
        width: Theme.band
    }

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: root.roomy ? 0 : Theme.band + Theme.gap
        spacing: Math.max(Theme.gap, Math.min(Theme.gapLarge * 2, (root.room - root.besides - about.height) / 6))
        width: root.inner

        FirmHeader {
            id: header

            firm: root.firm
            grand: root.grand
            roomy: root.roomy
            width: parent.width
        }

        Rectangle {
            id: status

            anchors.left: parent.left
            color: Theme.marigold
            height: how.implicitHeight + Theme.gapSmall
            radius: Theme.radius
            visible: !root.firm.here
            width: Math.min(parent.width, how.implicitWidth + Theme.gap * 2)

            Prose {
                id: how

                anchors.centerIn: parent
                color: Theme.textOn(Theme.marigold)
                font: Theme.strong
                text: root.firm.status
                tight: true
            }
        }

        Prose {
            id: about

            font: root.roomy ? root.firm.loose(text, Theme.lead, 1.6, width, root.spare) : Theme.body
            text: root.firm.about
            width: parent.width
        }

        FirmFigures {
            id: figures

            figures: root.firm.figures
            roomy: root.roomy
            width: parent.width
        }

        FirmSites {
            id: sites

            grand: root.grand
            sites: root.firm.sites
            width: parent.width
        }

        Prose {
            id: said

            color: Theme.inkSoft
            font: Theme.caption
            text: [root.firm.since, root.firm.source].filter(part => part !== "").join(" · ")
            tight: true
            visible: text !== ""
            width: parent.width
        }
    }

    Loader {
        id: foot

        active: !Theme.still
        anchors.bottom: parent.bottom
        anchors.left: column.left
        sourceComponent: root.actions
        width: root.inner
    }
}
