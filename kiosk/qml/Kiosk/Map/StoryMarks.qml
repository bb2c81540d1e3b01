pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The numbers of a story's stops, and the names of its lit firms.
Item {
    id: root

    required property bool explore
    required property StoryMap map

    readonly property real mapScale: root.map.scale

    Repeater {
        model: root.map.named

        FirmName {
            mapScale: root.mapScale
        }
    }

    Repeater {
        model: root.map.stops

        StopMark {
            explore: root.explore
            mapScale: root.mapScale

            onPressed: chapter => root.map.pressStop(chapter)
        }
    }
}
