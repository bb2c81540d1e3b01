pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The region with some places lit: a firm's, or those given.
RegionPicture {
    id: root

    required property MapViewModel map

    property string firmId: ""
    property list<point> points: root.map.spots(root.firmId)

    Accessible.ignored: false
    Accessible.name: Words.regionMap
    Accessible.role: Accessible.Graphic
    region: root.map.overview

    Repeater {
        model: root.points

        Rectangle {
            required property point modelData

            border.color: Theme.ink
            border.width: Theme.hairline * 2
            color: Theme.marigold
            height: width
            radius: width / 2
            width: Theme.gap * 1.4
            x: root.frame.x + modelData.x * root.frame.width - width / 2
            y: root.frame.y + modelData.y * root.frame.height - height / 2
        }
    }
}
