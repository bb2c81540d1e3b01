pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Two buttons that page through what does not fit, so that nothing needs a swipe.
Row {
    id: root

    required property Flickable target

    readonly property real last: Math.max(0, target.contentHeight - target.height)

    function page(direction: int): void {
        const wanted = root.target.contentY + direction * root.target.height * 0.8;
        glide.to = Math.max(0, Math.min(root.last, wanted));
        glide.restart();
    }

    spacing: Theme.gap

    NumberAnimation {
        id: glide

        duration: Theme.reducedMotion ? 0 : Theme.turnMs
        easing.type: Easing.OutCubic
        property: "contentY"
        target: root.target
    }

    TextTap {
        enabled: root.target.contentY > 1
        fill: Theme.action
        pictogram: "mdi6.arrow-up"
        label: Words.moreAbove
        maximumWidth: root.target.width * 0.42
        opacity: enabled ? 1 : 0.3
        textColor: Theme.onAction

        onClicked: root.page(-1)
    }

    TextTap {
        enabled: root.target.contentY < root.last - 1
        fill: Theme.action
        pictogram: "mdi6.arrow-down"
        label: Words.moreBelow
        maximumWidth: root.target.width * 0.42
        opacity: enabled ? 1 : 0.3
        textColor: Theme.onAction

        onClicked: root.page(1)
    }
}
