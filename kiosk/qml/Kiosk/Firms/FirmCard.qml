pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A firm: its sector, what it is, its numbers, its places, and who says so. It fills `room` with larger words
// and wider gaps, its actions at the foot; one that is not `roomy` is for a narrow pane, with its own band.
// Nastaliq and large text are tall as they are: their headings do not grow, and give way where there is much.
Item {
    id: root

    required property FirmViewModel firm
    required property bool roomy

    property Component actions: null
    property real room: 0
    readonly property bool lofty: Theme.inkAbove > 0 || Theme.largeText
    readonly property bool grand: !lofty && (roomy || room > width)
    readonly property bool crowded: lofty && figures.count > 0 && sites.count > 2
    readonly property bool bold: roomy && !crowded
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
            least: root.bold ? Theme.display : Theme.title
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

            font: root.firm.loose(text, root.bold ? Theme.lead : Theme.body, root.bold ? 1.6 : 2, width, root.spare)
            text: root.firm.about
            width: parent.width
        }

        FirmFigures {
            id: figures

            cell: root.roomy ? Theme.target * 7 : root.grand ? (width - spacing) / 2 : Theme.target * 4
            figures: root.firm.figures
            numeral: root.bold || root.grand ? Theme.display : Theme.title
            width: parent.width
        }

        FirmSites {
            id: sites

            grand: root.grand
            nowhere: root.roomy ? "" : root.firm.unplaced
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
