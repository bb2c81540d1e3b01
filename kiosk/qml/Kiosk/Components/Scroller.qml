pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Content that may be taller than its place: it scrolls under the finger, and by two large buttons.
Item {
    id: root

    default property alias content: body.data
    readonly property bool overflowing: body.height > height + 1
    readonly property real room: width - Theme.stroke * 2

    Flickable {
        id: flick

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: root.overflowing
        contentHeight: body.height
        flickableDirection: Flickable.VerticalFlick
        height: root.height - (root.overflowing ? bar.height + Theme.gapSmall : 0)
        interactive: root.overflowing

        Item {
            id: body

            height: childrenRect.height
            width: root.room
            x: Theme.stroke
        }
    }

    MoreBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        target: flick
        visible: root.overflowing
    }
}
