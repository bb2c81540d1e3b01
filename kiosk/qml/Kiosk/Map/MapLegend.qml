pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// How long a kilometre is, which way is north, and whose data the map is.
Column {
    id: root

    required property MapViewModel map

    // How much of its width it fills, from the right.
    readonly property real used: Math.max(length.width, credit.width)

    spacing: Theme.gapSmall

    Item {
        Accessible.name: root.map.barText + ", " + Words.northUp
        Accessible.role: Accessible.StaticText
        anchors.right: parent.right
        height: length.height + Theme.stroke * 2
        width: Math.max(bar.width, length.width)

        Row {
            id: length

            anchors.right: parent.right

            Text {
                Accessible.ignored: true
                color: Theme.ink
                font: Theme.label
                style: Text.Outline
                styleColor: Theme.land
                text: root.map.barText + " · N"
                textFormat: Text.PlainText
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "mdi6.arrow-up"
                size: Theme.label.pixelSize
            }
        }

        Rectangle {
            id: bar

            anchors.bottom: parent.bottom
            anchors.right: parent.right
            border.color: Theme.land
            border.width: Theme.hairline
            color: Theme.ink
            height: Theme.stroke * 1.6
            width: root.map.barKm * root.map.scale
        }
    }

    Prose {
        id: credit

        anchors.right: parent.right
        color: Theme.inkSoft
        font: Theme.caption
        horizontalAlignment: Text.AlignRight
        text: root.map.attribution
        tight: true
        width: Math.min(implicitWidth, root.width)
    }
}
