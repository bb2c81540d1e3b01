pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Map
import Kiosk.ViewModels

// A story told on the map. Who touches the map looks around alone, until "Continue" or some time without a touch.
StoryLayout {
    id: root

    readonly property MapStoryViewModel told: root.slide as MapStoryViewModel

    onCurrentChanged: Qt.callLater(view.lie)

    StoryView {
        id: view

        anchors.fill: parent
        explore: !Theme.still
        foot: root.upright ? 0 : root.strip
        story: root.told.region

        onHeightChanged: Qt.callLater(view.lie)
        onWidthChanged: Qt.callLater(view.lie)
    }

    Column {
        anchors.right: parent.right
        anchors.rightMargin: Theme.edge
        anchors.top: parent.top
        anchors.topMargin: Theme.edge
        spacing: Theme.gap
        visible: root.told.exploring

        TextTap {
            anchors.right: parent.right
            fill: Theme.action
            label: Words.continueStory
            pictogram: Reading.rtl ? "mdi6.arrow-left-circle" : "mdi6.arrow-right-circle"
            textColor: Theme.onAction
            textFont: Theme.heading

            onClicked: root.told.resume()
        }

        TextTap {
            anchors.right: parent.right
            label: root.told.firm !== null ? root.told.firm.name : ""
            maximumWidth: view.width - Theme.edge * 2
            pictogram: "mdi6.book-open-variant"
            visible: root.told.firm !== null

            onClicked: root.told.openFirm()
        }
    }
}
