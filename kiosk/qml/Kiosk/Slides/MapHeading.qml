pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What the panel beside the map is about, a button that opens or closes its choices, and the way to the search.
Item {
    id: root

    required property string heading
    required property string label
    required property string pictogram

    property bool marked: false
    property bool searchable: false
    readonly property bool apart: words.implicitWidth + buttons.width + Theme.gap <= width
    readonly property bool beside: apart || (searchable && width - buttons.width - Theme.gap > width / 2)

    signal clicked
    signal searched

    height: beside ? Math.max(words.height, buttons.height) : words.height + Theme.gapSmall + buttons.height

    Prose {
        id: words

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        font: Theme.heading
        text: root.heading
        tight: true
        width: root.apart ? implicitWidth : root.width - (root.beside ? buttons.width + Theme.gap : 0)
        y: root.beside ? Math.max(0, (buttons.height - height) / 2) : 0
    }

    Row {
        id: buttons

        anchors.right: parent.right
        anchors.top: root.beside ? parent.top : words.bottom
        anchors.topMargin: root.beside ? 0 : Theme.gapSmall
        spacing: Theme.gapSmall

        IconTap {
            id: finder

            height: button.height
            label: Words.search
            pictogram: "mdi6.magnify"
            visible: root.searchable

            onClicked: root.searched()
        }

        TextTap {
            id: button

            chosen: root.marked
            fill: root.marked ? Theme.action : Theme.card
            label: root.label
            maximumWidth: root.width - (root.searchable ? finder.width + buttons.spacing : 0)
            pictogram: root.pictogram
            textColor: root.marked ? Theme.onAction : Theme.ink

            onClicked: root.clicked()
        }
    }
}
