pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// How it went: the score as a numeral under its arc, and the way to play again.
Column {
    id: root

    required property QuizViewModel slide
    required property real room

    spacing: Theme.gapLarge

    Gauge {
        accent: root.slide.accent
        anchors.left: parent.left
        share: root.slide.score / root.slide.questionCount
        size: Math.min(root.width * 0.3, root.room * 0.4)
        sun: root.slide.sun
    }

    Prose {
        color: root.slide.accent
        font: root.slide.fitted(root.slide.result, Theme.title, 3, root.width, root.room * 0.3)
        horizontalAlignment: Text.AlignLeft
        text: root.slide.result
        tight: true
        width: root.width
    }

    TextTap {
        anchors.left: parent.left
        fill: Theme.action
        label: Words.playAgain
        maximumWidth: root.width
        pictogram: "mdi6.restart"
        textColor: Theme.onAction

        onClicked: root.slide.goOn()
    }
}
