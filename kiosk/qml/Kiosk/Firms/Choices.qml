pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What firms are chosen by, each choice with how many it leaves; sectors have their badges.
Flow {
    id: root

    required property string chosen
    required property Rows choices

    signal picked(string choice)

    spacing: Theme.gapSmall

    Repeater {
        model: root.choices

        Tap {
            id: chip

            required property string choice
            required property color colour
            required property int count
            required property string name
            required property string pictogram
            required property string shape

            Accessible.description: String(chip.count)
            chosen: root.chosen === chip.choice
            corner: height / 2
            fill: chosen ? Theme.action : Theme.card
            height: Math.max(Theme.targetSmall, row.implicitHeight)
            label: chip.name
            width: row.implicitWidth + Theme.gap * 2

            contentItem: Item {
                Row {
                    id: row

                    anchors.centerIn: parent
                    spacing: Theme.gapSmall

                    Badge {
                        id: badge

                        anchors.verticalCenter: parent.verticalCenter
                        fill: chip.colour
                        icon: chip.pictogram
                        shape: chip.shape
                        size: Theme.icon
                        visible: chip.pictogram !== ""
                    }

                    Prose {
                        readonly property real most: (root?.width ?? 0) - Theme.gap * 2 - (badge.visible ? badge.width + row.spacing : 0)

                        Accessible.ignored: true
                        anchors.verticalCenter: parent.verticalCenter
                        color: chip.chosen ? Theme.onAction : Theme.ink
                        font: Theme.label
                        text: chip.name + " " + chip.count
                        tight: true
                        width: Math.min(implicitWidth, most)
                        // At its own width exactly, rounding might break a line.
                        wrapMode: implicitWidth > most ? Text.Wrap : Text.NoWrap
                    }
                }
            }

            onClicked: root.picked(chip.choice)
        }
    }
}
