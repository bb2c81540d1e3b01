pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// What the speaker draws over the slide, and where they point: edged in ink, to be seen on any ground.
Item {
    id: root

    required property PointingViewModel pointing

    Repeater {
        model: root.pointing.pieces

        InkPiece {
            color: Theme.ink
            thickness: Theme.band + Theme.stroke * 2
        }
    }

    Repeater {
        model: root.pointing.pieces

        InkPiece {
            color: Theme.marigold
            thickness: Theme.band
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
