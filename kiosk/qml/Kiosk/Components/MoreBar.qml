pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Two buttons that page through what does not fit, so that nothing needs a swipe; the keyboard's focus is
// brought into view.
Row {
    id: root

    required property Flickable target

    readonly property Item focused: root.Window.activeFocusItem
    // A list that only guesses how long it is may not begin at 0.
    readonly property real first: target.originY
    readonly property real last: Math.max(first, first + target.contentHeight - target.height)

    function holds(item: Item): bool {
        return item !== null && (item.parent === root.target.contentItem || holds(item.parent));
    }

    function page(direction: int): void {
        const wanted = root.target.contentY + direction * root.target.height * 0.8;
        glide.to = Math.max(root.first, Math.min(root.last, wanted));
        glide.restart();
    }

    function reveal(item: Item): void {
        const top = item.mapToItem(root.target.contentItem, 0, 0).y - Theme.gap;
        const needed = top + item.height + Theme.gap * 2 - root.target.height;
        const wanted = Math.min(root.last, top, Math.max(needed, root.target.contentY));
        root.target.contentY = Math.max(root.first, wanted);
    }

    spacing: Theme.gap

    onFocusedChanged: {
        if (root.holds(root.focused))
            root.reveal(root.focused);
    }

    NumberAnimation {
        id: glide

        duration: Theme.reducedMotion ? 0 : Theme.turnMs
        easing.type: Easing.OutCubic
        property: "contentY"
        target: root.target
    }

    TextTap {
        enabled: root.target.contentY > root.first + 1
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
