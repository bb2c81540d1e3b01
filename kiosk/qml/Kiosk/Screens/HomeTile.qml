pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A section on Home: its colours, its lattice, its pictogram, its name. The map's tile is the region itself.
Tap {
    id: root

    required property color fillColor
    required property string pictogram
    required property bool isMap
    required property bool large
    required property color onFill
    required property MapViewModel region
    required property color second
    required property string sectionId
    required property string subtitle
    required property string title

    readonly property color textColor: root.isMap ? Theme.ink : root.onFill

    Accessible.description: root.subtitle
    clip: true
    corner: Theme.radius
    fill: root.isMap ? Theme.sea : root.fillColor
    label: root.title
    outline: Theme.highContrast ? Theme.marigold : Theme.line

    contentItem: Item {
        Lattice {
            anchors.fill: parent
            anchors.margins: Theme.hairline
            kind: root.second === Theme.marigold ? "weave" : "jaali"
            opacity: 0.16
            stroke: root.onFill
            tile: Theme.iconHuge
            visible: !root.isMap
        }

        Loader {
            active: root.isMap && root.region !== null
            anchors.bottom: root.large && Theme.portrait ? parent.bottom : words.top
            anchors.left: root.large && Theme.portrait ? parent.horizontalCenter : parent.left
            anchors.margins: Theme.gap
            anchors.right: parent.right
            anchors.top: parent.top

            sourceComponent: RegionPicture {
                pins: root.region.dots
                region: root.region.overview
            }
        }

        Icon {
            readonly property bool clear: y + height <= words.y || heading.contentWidth + width <= words.width

            anchors.margins: Theme.gap
            anchors.right: parent.right
            anchors.top: parent.top
            color: root.textColor
            name: root.pictogram
            size: Math.min(Theme.iconHuge * 1.4, root.height * 0.42)
            visible: !root.isMap && clear
        }

        Prose {
            id: giant

            readonly property bool fits: contentWidth <= width && lineCount < 3 && implicitHeight < root.height * 0.6

            Accessible.ignored: true
            font: Theme.title
            text: root.title
            tight: true
            visible: false
            width: words.width
            wrapMode: Text.WordWrap
        }

        Prose {
            id: plain

            Accessible.ignored: true
            font: Theme.heading
            text: root.title
            tight: true
            visible: false
            width: words.width
        }

        Column {
            id: words

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.right: root.isMap && Theme.portrait ? parent.horizontalCenter : parent.right
            anchors.rightMargin: Theme.gap
            bottomPadding: Theme.gapSmall

            Prose {
                id: heading

                Accessible.ignored: true
                color: root.textColor
                font: giant.fits && (root.large || !Theme.largeText) ? Theme.title : plain.implicitHeight < root.height - Theme.gap * 2 ? Theme.heading : Theme.strong
                text: root.title
                tight: true
                width: parent.width
            }

            Prose {
                Accessible.ignored: true
                color: root.textColor
                font: Theme.body
                text: root.subtitle
                tight: true
                visible: text !== "" && (root.isMap || root.width > root.height * 1.8) && !Theme.largeText
                width: parent.width
            }
        }
    }
}
