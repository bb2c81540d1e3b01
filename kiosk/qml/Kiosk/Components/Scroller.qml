pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Content that may be taller than its place: it scrolls under the finger, and by two large buttons. A still
// one shows all of it, smaller.
Item {
    id: root

    default property alias content: body.data
    readonly property bool tooTall: body.height > height + 1
    readonly property bool overflowing: tooTall && !Theme.still
    readonly property real room: width - Theme.stroke * 2

    function rewind(): void {
        flick.contentY = 0;
    }

    // Clipped wider than it is: a kaf at the start of a line reaches far over the edge.
    Item {
        anchors.left: parent.left
        anchors.leftMargin: -Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: -Theme.gapLarge
        anchors.top: parent.top
        clip: root.overflowing
        height: root.height - (root.overflowing ? bar.height + Theme.gapSmall : 0)

        Flickable {
            id: flick

            anchors.fill: parent
            anchors.leftMargin: Theme.gapLarge
            anchors.rightMargin: Theme.gapLarge
            boundsBehavior: Flickable.StopAtBounds
            contentHeight: body.height
            flickableDirection: Flickable.VerticalFlick
            interactive: root.overflowing

            Item {
                id: body

                height: childrenRect.height
                scale: root.tooTall && Theme.still ? root.height / height : 1
                transformOrigin: Reading.rtl ? Item.TopRight : Item.TopLeft
                width: root.room
                x: Theme.stroke
            }
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
