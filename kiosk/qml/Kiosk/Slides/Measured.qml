pragma ComponentBehavior: Bound

import QtQuick

// A repeater that knows the natural height of its tallest item.
Repeater {
    id: root

    property int made: 0
    readonly property real tallest: made < count ? 0 : highest()

    function highest(): real {
        let most = 0;
        for (let number = 0; number < root.count; ++number)
            most = Math.max(most, root.itemAt(number)?.implicitHeight ?? 0);
        return most;
    }

    onItemAdded: made += 1
    onItemRemoved: made -= 1
}
