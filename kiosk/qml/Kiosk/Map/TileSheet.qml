pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Painted tiles of one scale. While fingers zoom they are only moved and scaled.
Item {
    id: root

    required property MapSheet sheet

    readonly property int overlap: root.sheet.overlap
    readonly property int side: root.sheet.side

    transformOrigin: Item.TopLeft
    z: root.sheet.order

    Repeater {
        model: root.sheet.tiles

        Image {
            required property int column
            required property int row
            required property string picture

            Accessible.ignored: true
            cache: false
            height: root.side + 2 * root.overlap
            source: picture
            smooth: root.scale !== 1 || Screen.devicePixelRatio % 1 !== 0
            width: root.side + 2 * root.overlap
            x: column * root.side - root.overlap
            y: row * root.side - root.overlap
        }
    }
}
