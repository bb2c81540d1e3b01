pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What is inside: the deck's sections, one at a time, each resting long enough to be read. Where that would take
// more than `most` of a small screen, in smaller letters.
Item {
    id: root

    required property real most
    required property int teaser
    required property Rows tiles

    readonly property bool small: line.implicitHeight + Theme.edge * 2 > most
    readonly property font words: small ? Theme.heading : Theme.title

    height: Math.max(Theme.iconLarge, small ? smaller.implicitHeight : line.implicitHeight) + Theme.edge * (small ? 1 : 2)

    // As high as a line of the language on the screen.
    Prose {
        id: line

        font: Theme.title
        text: Words.exploreMap
        tight: true
        visible: false
    }

    Prose {
        id: smaller

        font: Theme.heading
        text: line.text
        tight: true
        visible: false
    }

    Repeater {
        id: repeater

        model: root.tiles

        Loader {
            id: section

            required property color fillColor
            required property string pictogram
            required property int index
            required property color onFill
            required property string title

            active: root.teaser % Math.max(1, repeater.count) === section.index
            anchors.fill: parent

            sourceComponent: Rectangle {
                color: section.fillColor

                Icon {
                    id: mark

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.margin
                    anchors.verticalCenter: parent.verticalCenter
                    color: section.onFill
                    name: section.pictogram
                    size: Theme.iconLarge
                }

                Prose {
                    anchors.left: mark.right
                    anchors.leftMargin: Theme.gapLarge
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.margin
                    anchors.verticalCenter: parent.verticalCenter
                    color: section.onFill
                    font: root.words
                    text: section.title
                    tight: true
                }
            }
        }
    }
}
