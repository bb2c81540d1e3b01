pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What is typed, what that finds as it is typed, and a keyboard of our own; another make of keyboard types too.
FocusScope {
    id: root

    required property KioskViewModel kiosk

    readonly property SearchViewModel search: kiosk.search
    // Nastaliq's lines are tall: beside each other, more of its tiles are seen.
    readonly property int narrow: Theme.inkAbove > 0 && !Theme.largeText ? 2 : 1
    readonly property int wide: Theme.largeText || found.count <= 8 ? 2 : 3
    readonly property int columns: beside ? 1 : Theme.portrait ? narrow : wide
    // Where the screen is low, what is found stands beside the keys.
    readonly property bool beside: !Theme.portrait && height < Theme.target * 12
    readonly property real share: scroller.height / Math.ceil(found.count / columns) - Theme.gapSmall

    Accessible.name: Words.search
    Accessible.role: Accessible.Pane
    focus: true

    Keys.onEnterPressed: root.search.choose(0)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            root.search.erase();
        else if (event.text !== "" && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)))
            root.search.type(event.text);
        event.accepted = event.key === Qt.Key_Backspace;
    }
    Keys.onReturnPressed: root.search.choose(0)

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Connections {
        function onReplaced() {
            scroller.rewind();
        }

        target: root.search.results
    }

    QueryField {
        id: field

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.edge
        search: root.search
    }

    Prose {
        id: advice

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: root.beside ? keyboard.right : parent.right
        anchors.rightMargin: root.beside ? Theme.gap : Theme.margin
        anchors.top: field.bottom
        anchors.topMargin: Theme.gapSmall
        color: Theme.inkSoft
        font: Theme.body
        text: root.search.advice
        tight: true
    }

    Scroller {
        id: scroller

        anchors.bottom: root.beside ? parent.bottom : keyboard.top
        anchors.bottomMargin: Theme.gapSmall
        anchors.left: root.beside ? keyboard.right : parent.left
        anchors.leftMargin: root.beside ? Theme.gap : Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: root.beside ? field.bottom : advice.bottom
        anchors.topMargin: Theme.gapSmall

        Grid {
            columns: root.columns
            spacing: Theme.gapSmall
            width: scroller.room

            Repeater {
                id: found

                model: root.search.results

                ResultTile {
                    id: tile

                    required property int index

                    share: root.share
                    width: (scroller.room - Theme.gapSmall * (root.columns - 1)) / root.columns

                    onClicked: root.search.choose(tile.index)
                }
            }
        }
    }

    Keyboard {
        id: keyboard

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        most: root.height * (root.beside ? 0.6 : 0.45)
        search: root.search
        width: root.beside ? root.width * 0.6 : root.width
    }
}
