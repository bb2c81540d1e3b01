pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A question with answers to touch; after the touch, what is right and why; at the end, the score.
SlideFrame {
    id: root

    required property QuizViewModel slide

    needed: root.slide.finished ? score.implicitHeight : asked.implicitHeight
    panelled: true
    shown: root.slide
    sources: root.slide.answered && !root.slide.finished ? root.slide.source : ""

    QuizQuestion {
        id: asked

        anchors.left: parent.left
        anchors.right: parent.right
        room: root.room
        slide: root.slide
        visible: !root.slide.finished
    }

    QuizScore {
        id: score

        anchors.left: parent.left
        anchors.right: parent.right
        room: root.room
        slide: root.slide
        visible: root.slide.finished
    }
}
