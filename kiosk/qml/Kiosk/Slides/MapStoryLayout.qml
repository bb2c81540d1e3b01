pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Map
import Kiosk.ViewModels

// A story whose chapters light their firms on the region beside them.
StoryLayout {
    id: root

    readonly property MapStoryViewModel told: root.slide as MapStoryViewModel

    Locator {
        anchors.fill: parent
        anchors.margins: Theme.margin
        map: root.told.region
        points: root.told.lit
    }
}
