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
        Lattice {
            anchors.fill: parent
            opacity: 0.5
            stroke: Theme.indigo
            tile: Theme.iconHuge
        }

        Loader {
            id: region

            active: root.attract.region !== null
            anchors.bottom: Theme.portrait ? undefined : inside.top
            anchors.margins: Theme.gapLarge
            anchors.right: parent.right
            anchors.top: Theme.portrait ? headline.bottom : parent.top
            height: Theme.portrait ? parent.height * 0.48 : undefined
            width: Theme.portrait ? parent.width - Theme.gapLarge * 2 : parent.width * 0.48

            sourceComponent: AttractRegion {
                drawing: root.attract.visited && !Theme.reducedMotion
                region: root.attract.region

                onClicked: root.attract.touchMap()
            }
        }

        Prose {
            id: headline

            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            anchors.top: parent.top
            anchors.topMargin: Theme.margin
            color: Theme.cream
            font: Theme.huge
            text: root.attract.headline
            tight: true
            width: Theme.portrait ? parent.width - Theme.margin * 2 : parent.width * 0.5
        }

        Column {
            anchors.bottom: inside.top
            anchors.bottomMargin: Theme.gapLarge
            anchors.left: parent.left
            anchors.leftMargin: Theme.margin
            spacing: Theme.gapSmall
            width: Theme.portrait ? parent.width - Theme.margin * 2 : parent.width * 0.42

            Repeater {
                model: root.attract.languages

                AttractCall {
                    id: call

                    width: parent?.width ?? 0

                    onClicked: root.attract.touchLanguage(call.code)
                }
            }
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
