pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A key: its letter, or its pictogram and beside it its word where there is room.
Tap {
    id: root

    required property string code
    required property string face
    required property bool letter
    required property string pictogram
    required property string said

    readonly property bool worded: pictogram === "" || mark.width + word.width + Theme.gapSmall * 3 <= width

    fill: root.letter ? Theme.card : Theme.dockChosen
    label: root.said

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.gapSmall

            Icon {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.action
                name: root.pictogram
                visible: root.pictogram !== ""
            }

            OwnName {
                id: word

                anchors.verticalCenter: parent.verticalCenter
                // Single letters of Nastaliq hang low in the room that its words need.
                anchors.verticalCenterOffset: root.letter ? -font.pixelSize * Theme.inkAboveFor(root.code) / 2 : 0
                code: root.code
                color: root.letter ? Theme.ink : Theme.action
                font: Theme.fontFor(root.code, !root.letter ? Theme.label : Theme.largeText ? Theme.strong : Theme.heading)
                name: root.face
                visible: root.worded
            }
        }
    }
}
