pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A story's map: the route beneath the pins, the stops and the lit firms' names above them.
MapView {
    id: root

    required property StoryMap story

    function lie(): void {
        root.story.lie(root.mapToItem(null, Qt.rect(0, 0, root.width, root.height)));
    }

    map: root.story

    Component.onCompleted: root.story.cover(root.covered)
    onCoveredChanged: root.story.cover(root.covered)

    among: Route {
        map: root.story
        x: root.originX
        y: root.originY
    }
    under: LandPicture {
        map: root.story
        originX: root.originX
        originY: root.originY
        wanted: root.watching
    }

    StoryMarks {
        explore: root.explore
        map: root.story
        x: root.originX
        y: root.originY
    }
}
