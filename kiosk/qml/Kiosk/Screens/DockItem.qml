pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One place of the dock: an icon with its word beneath.
Tap {
    id: root

    required property string pictogram

    property Component caption: null
    // How far a caption reaches below the line that it and the word stand on, and how far the word.
    property real captionDepth: 0
    // By how much both stand higher than the word alone would.
    property real lift: 0
    readonly property real wordDepth: word.implicitHeight - word.baselineOffset
    readonly property real wish: Math.max(word.implicitWidth, names.implicitWidth) + Theme.gap

    fill: root.chosen ? Theme.dockChosen : Theme.card
    // The button reaches further down than its word, which keeps clear of the bezel.
    bottomPadding: Theme.edge - Theme.gapSmall
    implicitHeight: Math.max(Theme.target, mark.height + word.implicitHeight + Theme.gapSmall / 2) + bottomPadding
    outline: fill

    contentItem: Item {
        Icon {
            id: mark

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.top
            anchors.topMargin: Theme.gapSmall / 2
            color: Theme.action
            name: root.pictogram
        }

        Prose {
            id: word

            Accessible.ignored: true
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.lift
            anchors.left: parent.left
            anchors.right: parent.right
            color: Theme.ink
            font: Theme.label
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            tight: true
            visible: root.caption === null
        }

        Loader {
            id: names

            anchors.horizontalCenter: parent.horizontalCenter
            sourceComponent: root.caption
            y: word.y + word.baselineOffset
        }
    }
}
