pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Where the visitor is in the section, and the way to the neighbours.
Item {
    id: root

    required property KioskViewModel kiosk

    height: Theme.targetSmall + Theme.gapSmall * 2

    IconTap {
        id: before

        anchors.left: parent.left
        anchors.leftMargin: Theme.edge
        anchors.verticalCenter: parent.verticalCenter
        corner: height / 2
        height: Theme.targetSmall
        pictogram: Reading.rtl ? "mdi6.chevron-right" : "mdi6.chevron-left"
        label: Words.previous
        width: Theme.target

        onClicked: root.kiosk.previous()
    }

    Row {
        Accessible.name: root.kiosk.progress
        Accessible.role: Accessible.StaticText
        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Repeater {
            model: root.kiosk.sectionCount

            Rectangle {
                id: dash

                required property int index

                border.color: Theme.highContrast ? Theme.ink : Theme.night
                border.width: Theme.hairline / 2
                color: dash.index === root.kiosk.sectionPosition ? Theme.marigold : Theme.card
                height: Theme.band
                radius: height / 2
                width: dash.index === root.kiosk.sectionPosition ? Theme.targetSmall : Theme.icon
            }
        }
    }

    IconTap {
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        anchors.verticalCenter: parent.verticalCenter
        corner: height / 2
        enabled: root.kiosk.slideIndex < root.kiosk.slideCount - 1
        height: Theme.targetSmall
        pictogram: Reading.rtl ? "mdi6.chevron-left" : "mdi6.chevron-right"
        label: Words.next
        width: Theme.target

        onClicked: root.kiosk.next()
    }
}
