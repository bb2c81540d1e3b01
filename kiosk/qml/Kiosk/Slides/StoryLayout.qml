pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A story told in chapters beside the map, which `stage` holds; upright, the map stands above the words.
Item {
    id: root

    required property StoryViewModel slide

    property bool current: false
    default property alias stage: stage.data

    readonly property bool upright: height > width
    readonly property real strip: Theme.targetSmall + Theme.gapSmall * 2

    Accessible.name: root.slide.title
    Accessible.role: Accessible.Pane

    onCurrentChanged: {
        if (!root.current)
            root.slide.leave();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.sea
    }

    Item {
        id: stage

        anchors.fill: parent
        anchors.leftMargin: root.upright ? 0 : panel.width
        anchors.bottomMargin: root.upright ? panel.height : 0
    }

    StoryPanel {
        id: panel

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        height: root.upright ? Math.round(root.height * 0.48) : root.height
        slide: root.slide
        strip: root.strip
        width: root.upright ? root.width : Math.round(root.width * 0.38)
    }
}
