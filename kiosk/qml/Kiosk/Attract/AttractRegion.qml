pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The region on an unused screen: it draws its own outline once, then rests.
Tap {
    id: root

    required property bool drawing
    required property RegionViewModel region

    fill: "transparent"
    label: Words.exploreMap
    outline: fill

    contentItem: Item {
        RegionPicture {
            id: picture

            anchors.fill: parent
            builtUpColor: Theme.nightBuiltUp
            coreColor: Theme.marigold
            coreFill: Theme.marigold
            landColor: Theme.nightLand
            lineColor: Theme.line
            region: root.region

            NumberAnimation on drawn {
                duration: Theme.drawMs
                easing.type: Easing.InOutQuad
                from: 0
                running: root.drawing
                to: 1
            }
        }
    }
}
