pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// How something stands, in one sentence.
Rectangle {
    id: root

    required property string sentence
    required property bool well

    readonly property color onFill: Theme.textOn(color)

    color: root.well ? Theme.teal : Theme.plum
    implicitHeight: Math.max(mark.height, words.implicitHeight) + Theme.gap * 2
    radius: Theme.radius

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: root.onFill
        name: root.well ? "mdi6.check-circle" : "mdi6.alert"
        size: Theme.iconLarge
    }

    Prose {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: root.onFill
        font: Theme.heading
        text: root.sentence
        tight: true
    }
}
