pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// What the map's marks lie on: the sea, whatever is `under` the tiles, and the tiles. It never mirrors.
Rectangle {
    id: root

    required property MapViewModel map
    required property real mapScale
    required property real originX
    required property real originY

    property alias under: under.data
    readonly property Item picture: picture

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    color: Theme.sea

    Item {
        id: picture

        anchors.fill: parent

        Item {
            id: under
        }

        TileSheet {
            scale: root.mapScale / sheet.scale
            sheet: root.map.firstSheet
            x: root.originX
            y: root.originY
        }

        TileSheet {
            scale: root.mapScale / sheet.scale
            sheet: root.map.secondSheet
            x: root.originX
            y: root.originY
        }
    }
}
