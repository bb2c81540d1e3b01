pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Map
import Kiosk.ViewModels

// The region map as a picture, with its key: beside it on a wide screen, below it on a tall one.
Rectangle {
    id: root

    required property MapSlideViewModel slide

    property bool current: false
    readonly property real strip: Theme.targetSmall + Theme.gapSmall * 2
    readonly property bool upright: height > width

    Accessible.name: root.slide.title
    Accessible.role: Accessible.Pane
    color: Theme.paper

    MapView {
        anchors.bottom: root.upright ? panel.top : parent.bottom
        anchors.left: parent.left
        anchors.right: root.upright ? parent.right : panel.left
        anchors.top: parent.top
        explore: false
        foot: root.upright ? 0 : root.strip
        map: root.slide.region
    }

    Item {
        id: panel

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: root.upright ? parent.height * 0.4 : parent.height
        width: root.upright ? parent.width : parent.width * 0.36

        Scroller {
            anchors.bottomMargin: root.strip
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            anchors.topMargin: Theme.margin

            Column {
                spacing: Theme.gapLarge
                width: parent.width

                SlideHeader {
                    slide: root.slide
                    width: parent.width
                }

                MapKey {
                    columns: root.upright ? 2 : 1
                    sectors: root.slide.key
                    width: parent.width
                }

                Prose {
                    color: Theme.inkSoft
                    font: Theme.caption
                    text: root.slide.sources
                    tight: true
                    visible: text !== ""
                    width: parent.width
                }
            }
        }
    }
}
