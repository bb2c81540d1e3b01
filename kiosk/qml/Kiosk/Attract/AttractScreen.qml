pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What an unused kiosk shows: the region, one call to touch in every language, and what is inside.
// A call starts in its language, the region opens the map, anything else opens Home.
Tap {
    id: root

    required property AttractViewModel attract

    property int teaser: 0

    Accessible.name: root.attract.headline
    corner: 0
    fill: Theme.night
    focus: true
    label: Words.touchAnything
    outline: fill

    contentItem: Item {
        id: content

        readonly property real column: Theme.portrait ? width - Theme.margin * 2 : width * 0.48 - Theme.margin

        Lattice {
            anchors.fill: parent
            stroke: Qt.alpha(Theme.indigo, 0.5)
            tile: Theme.iconHuge
        }

        Sun {
            anchors.bottom: Theme.portrait ? calls.top : inside.top
            anchors.bottomMargin: Theme.portrait ? Theme.gapLarge : 0
            anchors.horizontalCenter: region.horizontalCenter
            reach: Math.min(region.height * 0.9, region.width * 0.55)
            color: Theme.marigold
        }

        Loader {
            id: region

            active: root.attract.region !== null
            anchors.bottom: Theme.portrait ? calls.top : inside.top
            anchors.left: Theme.portrait ? parent.left : calls.right
            anchors.margins: Theme.gapLarge
            anchors.right: parent.right
            anchors.top: Theme.portrait ? headline.bottom : parent.top

            sourceComponent: AttractRegion {
                drawing: root.attract.visited && !Theme.reducedMotion
                region: root.attract.region

                onClicked: root.attract.touchMap()
            }
        }

        Prose {
            id: headline

            readonly property real room: (Theme.portrait ? inside.y * 0.22 : calls.y - Theme.gapLarge) - y

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.top: parent.top
            anchors.topMargin: Theme.margin
            color: Theme.cream
            font: root.attract.fitted(root.attract.headline, Theme.title, 4, content.column, room)
            text: root.attract.headline
            tight: true
            width: content.column
        }

        AttractCalls {
            id: calls

            anchors.bottom: inside.top
            anchors.bottomMargin: Theme.gapLarge
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            attract: root.attract
            width: content.column
        }

        AttractInside {
            id: inside

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            teaser: root.teaser
            tiles: root.attract.tiles
        }
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_Right || event.key === Qt.Key_PageDown)
            root.attract.touchNext();
        else
            root.attract.touch();
        event.accepted = true;
    }
    onClicked: root.attract.touch()

    Timer {
        interval: Theme.teaserMs
        repeat: true
        running: root.visible

        onTriggered: root.teaser += 1
    }
}
