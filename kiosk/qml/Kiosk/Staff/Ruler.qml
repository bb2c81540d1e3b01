pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A line of a known length with a mark at every tenth. It is drawn to the pixel, not to whole ones.
Rectangle {
    id: root

    required property real length
    required property string measure

    border.color: Theme.line
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: marks.height + said.height + Theme.gap * 3
    radius: Theme.radius

    Item {
        id: marks

        anchors.horizontalCenter: parent.horizontalCenter
        height: Theme.target
        width: root.length
        y: Theme.gap

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.ink
            height: Theme.hairline
            width: parent.width
        }

        Repeater {
            model: 11

            Rectangle {
                required property int index

                anchors.bottom: parent?.bottom
                color: Theme.ink
                height: marks.height * (index % 5 ? 0.4 : 1)
                width: Theme.hairline
                x: marks.width * index / 10 - width / 2
            }
        }
    }

    Prose {
        id: said

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: marks.bottom
        anchors.topMargin: Theme.gap
        font: Theme.strong
        text: root.measure
        tight: true
    }
}
