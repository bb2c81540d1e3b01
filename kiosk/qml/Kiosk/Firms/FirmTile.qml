pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A firm in a list: badge, name, and where it is or how things stand. In a short list it may take its `share`
// of the page; then it shows more, and where few share the page also what it is `about`.
Tap {
    id: root

    required property string about
    required property color colour
    required property string firmId
    required property string pictogram
    required property string name
    required property string note
    required property string sector
    required property string shape

    property real share: 0
    readonly property bool grand: share > Theme.target * 1.8 && !Theme.largeText && Theme.inkAbove <= 0
    readonly property bool vast: grand && share > Theme.target * 6
    readonly property real most: Theme.target * (vast ? 9 : 3.2)

    Accessible.description: root.sector + ", " + root.note
    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.gap, Math.min(share, most))
    label: root.name

    contentItem: Item {
        Badge {
            id: badge

            anchors.left: parent.left
            anchors.leftMargin: root.vast ? Theme.gapLarge : Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            fill: root.colour
            icon: root.pictogram
            shape: root.shape
            size: Math.max(Theme.pin * 1.2, Math.min(Theme.iconHuge * (root.vast ? 1.8 : 1), root.height * 0.5))
        }

        Column {
            id: words

            anchors.left: badge.right
            anchors.leftMargin: root.vast ? Theme.gapLarge : Theme.gap
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter

            Prose {
                Accessible.ignored: true
                font: root.vast ? Theme.title : root.grand ? Theme.heading : Theme.strong
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

            Prose {
                Accessible.ignored: true
                font: Theme.lead
                text: root.about
                topPadding: Theme.gap
                visible: root.vast
                width: parent.width
            }
        }
    }
}
