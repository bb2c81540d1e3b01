pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What the speaker is asked, over everything else.
Rectangle {
    id: root

    property alias text: words.text
    property real maximumWidth: Number.POSITIVE_INFINITY

    color: Theme.marigold
    height: words.height + Theme.gap
    radius: Theme.radius
    visible: text !== ""
    width: words.width + Theme.gapLarge * 2

    Prose {
        id: words

        Accessible.role: Accessible.AlertMessage
        anchors.centerIn: parent
        color: Theme.ink
        font: Theme.heading
        tight: true
        width: Math.min(implicitWidth, root.maximumWidth - Theme.gapLarge * 2)
    }
}
