pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Goes from 0 to 1 once, each time the slide comes to rest in front.
Item {
    id: root

    required property bool current

    property real amount: 0

    visible: false

    states: State {
        name: "shown"
        when: root.current

        PropertyChanges {
            root.amount: 1
        }
    }
    transitions: Transition {
        to: "shown"

        NumberAnimation {
            duration: Theme.countMs
            easing.type: Easing.OutCubic
            property: "amount"
            target: root
        }
    }
}
