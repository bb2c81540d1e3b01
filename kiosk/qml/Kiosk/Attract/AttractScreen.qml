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

        // Each length straight from the window's: a picture that followed its neighbours' would be painted at each
        // of their steps.
        readonly property real clear: root.height - inside.height - Theme.gapLarge
        readonly property real column: Theme.portrait ? root.width - Theme.margin * 2 : root.width * 0.48 - Theme.margin
        readonly property real field: (Theme.portrait ? root.width : root.width - column - Theme.margin) - Theme.gapLarge * 2
        readonly property real above: aboveCalls(root.height - inside.height - Theme.gapLarge)
        readonly property real words: Theme.portrait ? above * 0.3 : above - Theme.margin
        // What the calls may have of the height: less on a small wide screen, where the headline stands above them.
        readonly property real share: Theme.portrait ? 0.62 : 0.56

        function aboveCalls(free: real): real {
            return free - calls.heightIn(free * share) - Theme.gapLarge;
        }

        Lattice {
            anchors.fill: parent
            stroke: Qt.alpha(Theme.indigo, 0.6)
            tile: Theme.iconHuge
        }

        Sun {
            anchors.alignWhenCentered: false
            anchors.bottom: region.bottom
            anchors.bottomMargin: Theme.portrait ? 0 : -Theme.gapLarge
            anchors.horizontalCenter: region.horizontalCenter
            color: Theme.marigold
            reach: Math.min(content.field * 0.51, region.height * 0.8)
        }

        Loader {
            id: region

            active: root.attract.region !== null
            anchors.bottom: inside.top
            anchors.bottomMargin: Theme.gapLarge + (Theme.portrait ? calls.height + Theme.gapLarge : 0)
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapLarge
            height: Theme.portrait ? content.above * 0.7 - Theme.margin : content.clear - Theme.gapLarge
            width: content.field

            sourceComponent: AttractRegion {
                drawing: root.attract.visited && !Theme.reducedMotion
                region: root.attract.region

                onClicked: root.attract.touchMap()
            }
        }

        Prose {
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            color: Theme.cream
            font: root.attract.fitted(root.attract.headline, Theme.title, 4, content.column, content.words)
            text: root.attract.headline
            tight: true
            width: content.column
            y: Theme.margin + Math.max(0, content.words - height) / 2
        }

        AttractCalls {
            id: calls

            anchors.bottom: inside.top
            anchors.bottomMargin: Theme.gapLarge
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            attract: root.attract
            most: content.clear * content.share
            width: content.column
        }

        AttractInside {
            id: inside

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            most: root.height * 0.2
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
