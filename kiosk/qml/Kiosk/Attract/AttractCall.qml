pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// "Touch to begin" in one language, which it begins in. The first one is the largest.
Tap {
    id: root

    required property string call
    required property string code
    required property int index

    readonly property bool first: root.index === 0
    readonly property color ground: root.first ? Theme.marigold : [Theme.plum, Theme.teal, Theme.indigo][root.index % 3]

    corner: Theme.radius * 2
    fill: root.ground
    label: root.call
    outline: root.fill

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            // Where the screen is small for its words, they keep to their call all the same.
            scale: Math.min(1, (root.width - Theme.gapLarge) / width, root.height / height)
            spacing: Theme.gapLarge

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: words.color
                name: "mdi6.gesture-tap"
                size: Theme.iconHuge
                visible: root.first
            }

            Prose {
                id: words

                Accessible.ignored: true
                anchors.verticalCenter: parent.verticalCenter
                bottomPadding: font.pixelSize * Theme.inkBelowFor(root.code)
                color: Theme.textOn(root.ground)
                font: Theme.fontFor(root.code, root.first ? Theme.display : Theme.title)
                lineHeight: font.pixelSize * Theme.leadingFor(root.code)
                text: root.call
                topPadding: font.pixelSize * Theme.inkAboveFor(root.code)
            }
        }
    }
}
