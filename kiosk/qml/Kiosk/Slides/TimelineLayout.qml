pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Events on one line that draws itself: across the page, or down it where it is upright.
SlideFrame {
    id: root

    required property TimelineViewModel slide

    needed: upright ? down.implicitHeight : line.implicitHeight
    shown: root.slide

    TimelineAcross {
        id: line

        anchors.fill: parent
        reveal: root.reveal
        room: root.room
        slide: root.slide
        visible: !root.upright
    }

    TimelineDown {
        id: down

        anchors.left: parent.left
        anchors.right: parent.right
        reveal: root.reveal
        room: root.room
        slide: root.slide
        visible: root.upright
    }
}
