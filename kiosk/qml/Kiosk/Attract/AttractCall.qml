pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// "Touch to begin" in one language, which it begins in.
Tap {
    id: root

    required property string call
    required property string code
    required property int index

    LayoutMirroring.enabled: false
    fill: root.index === 0 ? Theme.marigold : "transparent"
    implicitHeight: Math.max(Theme.target, words.implicitHeight)
    label: root.call
    outline: root.index === 0 ? fill : Theme.marigold

    contentItem: Item {
        Prose {
            id: words

            Accessible.ignored: true
            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            bottomPadding: font.pixelSize * Theme.inkBelowFor(root.code)
            color: root.index === 0 ? Theme.textOn(Theme.marigold) : Theme.cream
            font: Theme.fontFor(root.code, Theme.heading)
            lineHeight: font.pixelSize * Theme.leadingFor(root.code)
            text: root.call
            topPadding: font.pixelSize * Theme.inkAboveFor(root.code)
        }
    }
}
