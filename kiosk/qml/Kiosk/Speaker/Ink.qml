pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// What the speaker draws over the slide, and where they point.
Item {
    id: root

    required property PointingViewModel pointing

    Repeater {
        model: root.pointing.pieces

        Rectangle {
            required property real startX
            required property real startY
            required property real length
            required property real turn

            Accessible.ignored: true
            antialiasing: true
            color: Theme.saffron
            height: Theme.band
            radius: height / 2
            rotation: turn
            transformOrigin: Item.Left
            width: length + height / 2
            x: startX
            y: startY - height / 2
        }
    }

    Rectangle {
        Accessible.ignored: true
        border.color: Theme.ink
        border.width: Theme.stroke
        color: Theme.marigold
        height: width
        radius: width / 2
        visible: root.pointing.pointing
        width: Theme.icon
        x: root.pointing.at.x - width / 2
        y: root.pointing.at.y - height / 2
    }
}
