pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What is inside: the deck's sections, one at a time, each resting long enough to be read.
Item {
    id: root

    required property int teaser
    required property Rows tiles

    height: Theme.target * 1.6

    Repeater {
        id: repeater

        model: root.tiles

        Rectangle {
            id: line

            required property color fillColor
            required property string pictogram
            required property int index
            required property color onFill
            required property string subtitle
            required property string title

            anchors.fill: parent
            color: line.fillColor
            visible: root.teaser % Math.max(1, repeater.count) === line.index

            Icon {
                id: mark

                anchors.left: parent.left
                anchors.leftMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                color: line.onFill
                name: line.pictogram
                size: Theme.iconLarge
            }

            Prose {
                id: name

                anchors.left: mark.right
                anchors.leftMargin: Theme.gapLarge
                anchors.right: parent.right
                anchors.rightMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                color: line.onFill
                font: Theme.title
                text: line.title
                tight: true
            }
        }
    }
}
