pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The way from stop to stop: what is told is lit, the rest is quiet. It grows while the map flies.
Item {
    id: root

    required property StoryMap map

    readonly property real mapScale: root.map.scale

    Repeater {
        model: root.map.route

        RouteLeg {
            color: Qt.alpha(Theme.land, 0.85)
            mapScale: root.mapScale
            thickness: Theme.stroke * 3
        }
    }

    Repeater {
        model: root.map.route

        RouteLeg {
            color: Theme.inkSoft
            mapScale: root.mapScale
            thickness: Theme.stroke
        }
    }

    Repeater {
        model: root.map.route

        RouteLeg {
            color: Theme.highContrast ? Theme.night : Theme.ink
            done: root.map.told - chapter + 1
            mapScale: root.mapScale
            thickness: Theme.band * 1.7
        }
    }

    Repeater {
        model: root.map.route

        RouteLeg {
            color: Theme.marigold
            done: root.map.told - chapter + 1
            mapScale: root.mapScale
            thickness: Theme.band
        }
    }
}
