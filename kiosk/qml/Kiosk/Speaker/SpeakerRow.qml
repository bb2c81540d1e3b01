pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A slide or a firm to go to, with where it belongs beside or below it.
Tap {
    id: root

    required property string mark
    required property string note
    required property string title

    readonly property color ink: chosen ? Theme.ink : Theme.cream

    Accessible.description: root.note
    fill: chosen ? Theme.marigold : Theme.nightLand
    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.gapSmall)
    label: root.title
    outline: fill

    contentItem: Item {
        Icon {
            id: icon

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            color: root.ink
            name: root.mark
        }

        Column {
            id: words

            anchors.left: icon.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            Prose {
                Accessible.ignored: true
                color: root.ink
                font: Theme.strong
                text: root.title
                tight: true
                width: parent.width
            }

            Prose {
                Accessible.ignored: true
                color: root.ink
                font: Theme.caption
                text: root.note
                tight: true
                visible: text !== ""
                width: parent.width
            }
        }
    }
}
