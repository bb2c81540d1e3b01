pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A firm's sector, its name, and what it is a part of; with its badge, unless that stands on the band beside.
Row {
    id: root

    required property FirmViewModel firm
    required property bool grand
    required property bool roomy
    required property font least

    readonly property real twoLines: Theme.display.pixelSize * (Theme.leadingTight * 2 + Theme.inkAbove + Theme.inkBelow) * 1.3

    spacing: Theme.gap

    Badge {
        id: badge

        anchors.verticalCenter: parent.verticalCenter
        fill: root.firm.colour
        icon: root.firm.icon
        shape: root.firm.shape
        size: Theme.iconLarge
        visible: !root.roomy
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - (badge.visible ? badge.width + root.spacing : 0)

        Prose {
            color: Theme.inkSoft
            font: root.grand ? Theme.heading : Theme.strong
            text: root.firm.sector
            tight: true
            width: parent.width
        }

        Prose {
            // Smaller than it should be rather than with a word broken, on a narrow card.
            readonly property bool whole: root.firm.fits(text, root.least, width, width * 9)

            Accessible.role: Accessible.Heading
            font: whole ? root.firm.fitted(text, root.least, root.grand ? 1.6 : 1, width, root.twoLines) : root.firm.fitted(text, Theme.strong, root.least.pixelSize / Theme.strong.pixelSize, width, root.twoLines)
            text: root.firm.name
            tight: true
            width: parent.width
        }

        Prose {
            color: Theme.inkSoft
            font: root.grand ? Theme.lead : Theme.body
            text: root.firm.parentFirm
            tight: true
            visible: text !== ""
            width: parent.width
        }
    }
}
