pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What has been typed, or else what to do.
Rectangle {
    id: root

    required property SearchViewModel search

    readonly property bool empty: search.query === ""

    Accessible.description: root.search.query
    Accessible.name: Words.search
    Accessible.role: Accessible.EditableText
    border.color: Theme.action
    border.width: Theme.stroke
    color: Theme.card
    height: Math.max(Theme.target, hint.implicitHeight, line.implicitHeight) + Theme.gapSmall
    radius: Theme.radius

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.action
        name: "mdi6.magnify"
    }

    Prose {
        id: hint

        anchors.left: mark.right
        anchors.leftMargin: Theme.gap + Theme.stroke * 4
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        font: Theme.lead
        text: Words.searchHint
        tight: true
        visible: root.empty
    }

    QueryLine {
        id: line

        anchors.bottom: parent.bottom
        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.top: parent.top
        search: root.search
    }
}
