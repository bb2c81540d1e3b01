pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A part of a whole: the first in the accent, the next ones lighter, each with an outline of it.
Rectangle {
    id: root

    required property int index
    required property real part
    required property real before
    required property color accent

    Accessible.ignored: true
    border.color: root.accent
    border.width: Theme.stroke
    color: Qt.tint(Theme.paper, Qt.alpha(root.accent, Math.max(0, 1 - root.index * 0.42)))
}
