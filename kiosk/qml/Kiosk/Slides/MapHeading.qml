pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What the panel beside the map is about, and a button that opens or closes its choices.
Item {
    id: root

    required property string heading
    required property string label
    required property string pictogram

    property bool marked: false
    readonly property bool apart: words.implicitWidth + button.width + Theme.gap <= width

    signal clicked

    height: apart ? Math.max(words.height, button.height) : button.y + button.height

    Prose {
        id: words

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.verticalCenter: root.apart ? parent.verticalCenter : undefined
        font: Theme.heading
        text: root.heading
        tight: true
        width: root.apart ? implicitWidth : root.width
    }

    TextTap {
        id: button

        anchors.right: parent.right
        chosen: root.marked
        fill: root.marked ? Theme.action : Theme.card
        label: root.label
        maximumWidth: root.width
        pictogram: root.pictogram
        textColor: root.marked ? Theme.onAction : Theme.ink
        y: root.apart ? (root.height - height) / 2 : words.height + Theme.gapSmall

        onClicked: root.clicked()
    }
}
