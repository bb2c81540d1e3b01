pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Says that nobody listens: the talk is given for its times.
Rectangle {
    id: root

    border.color: Theme.marigold
    border.width: Theme.hairline
    color: "transparent"
    height: word.height + Theme.gapSmall
    radius: Theme.radius
    width: word.width + Theme.gap * 2

    Prose {
        id: word

        anchors.centerIn: parent
        color: Theme.marigold
        font: Theme.strong
        text: Words.rehearsal
        tight: true
    }
}
