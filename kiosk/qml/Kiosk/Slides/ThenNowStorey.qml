pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A pair one above the other: then on a full-width band of the weave, now on paper below it.
Item {
    id: root

    required property string thenText
    required property string thenSource
    required property string nowText
    required property string nowSource
    required property string thenHead
    required property font headFont
    required property font wordFont
    required property real cellWidth
    required property real least
    required property real side
    required property color accent
    required property color faded

    implicitHeight: band.height + Math.max(root.least, now.height + Theme.gap * 3)
    width: cellWidth

    Rectangle {
        id: band

        color: Theme.land
        height: Math.max(root.least, then.height + Theme.gap * 3)
        width: root.width + root.side * 2
        x: -root.side

        Lattice {
            anchors.fill: parent
            kind: "weave"
            stroke: Qt.alpha(Theme.builtUp, 0.8)
            tile: Theme.iconHuge * 1.6
            visible: !Theme.highContrast
        }
    }

    Column {
        id: then

        anchors.left: parent.left
        spacing: Theme.gap
        width: root.width
        y: Theme.gap * 1.5

        Prose {
            color: root.faded
            font: root.headFont
            horizontalAlignment: Text.AlignLeft
            text: root.thenHead
            tight: true
            width: parent.width
        }

        Said {
            ink: Theme.inkSoft
            source: root.thenSource
            width: parent.width
            wordFont: root.wordFont
            words: root.thenText
        }
    }

    Column {
        id: now

        anchors.left: parent.left
        spacing: Theme.gap
        width: root.width
        y: band.height + Theme.gap * 1.5

        Prose {
            color: root.accent
            font: root.headFont
            horizontalAlignment: Text.AlignLeft
            text: Words.nowWord
            tight: true
            width: parent.width
        }

        Said {
            source: root.nowSource
            width: parent.width
            wordFont: root.wordFont
            words: root.nowText
        }
    }
}
