pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Something that was found: a badge by what it is, its name, and where it belongs. Where few are found each may
// take its `share` of the page.
Tap {
    id: root

    required property string about
    required property color colour
    required property string name
    required property string note
    required property string pictogram
    required property string shape

    property real share: 0
    readonly property bool grand: share > Theme.target * 1.4 && !Theme.largeText && Theme.inkAbove <= 0

    Accessible.description: root.about
    implicitHeight: Math.max(Theme.target * (grand ? 1.5 : 1), words.implicitHeight + Theme.gapSmall)
    label: root.name

    contentItem: Item {
        Badge {
            id: badge

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            fill: root.colour
            icon: root.pictogram
            shape: root.shape
            size: Theme.pin * (root.grand ? 1.7 : 1.2)
        }

        Column {
            id: words

            anchors.left: badge.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            Prose {
                Accessible.ignored: true
                font: root.grand ? Theme.heading : Theme.strong
                text: root.name
                tight: true
                width: parent.width
            }

            Prose {
                Accessible.ignored: true
                color: Theme.inkSoft
                font: root.grand ? Theme.body : Theme.caption
                text: root.note
                tight: true
                width: parent.width
            }
        }
    }
}
