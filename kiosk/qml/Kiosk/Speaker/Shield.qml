pragma ComponentBehavior: Bound

import QtQuick

// Lets nothing through that is done with a hand: what is beneath looks as it would if it could be pressed.
MouseArea {
    id: root

    acceptedButtons: Qt.AllButtons
    cursorShape: Qt.BlankCursor
    hoverEnabled: true
    preventStealing: true

    onWheel: wheel => wheel.accepted = true

    MultiPointTouchArea {
        anchors.fill: parent
        mouseEnabled: false
    }
}
