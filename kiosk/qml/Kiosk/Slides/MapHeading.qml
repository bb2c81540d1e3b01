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

    height: apart ? Math.max(words.height, button.height) : words.height + Theme.gapSmall + button.height

    Prose {
        id: words

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        font: Theme.heading
        text: root.heading
        tight: true
        width: root.apart ? implicitWidth : root.width
        y: root.apart ? Math.max(0, (button.height - height) / 2) : 0
    }

    TextTap {
        id: button

        anchors.right: parent.right
        anchors.top: root.apart ? parent.top : words.bottom
        anchors.topMargin: root.apart ? 0 : Theme.gapSmall
        chosen: root.marked
        fill: root.marked ? Theme.action : Theme.card
        label: root.label
        maximumWidth: root.width
        pictogram: root.pictogram
        textColor: root.marked ? Theme.onAction : Theme.ink

        onClicked: root.clicked()
    }
}
