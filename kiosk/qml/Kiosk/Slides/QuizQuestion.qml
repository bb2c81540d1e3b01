pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The question, its answers, and once one is given, why the right one is right.
Column {
    id: root

    required property QuizViewModel slide
    required property real room

    readonly property real answerHeight: Math.max(Theme.target, room * Math.min(0.15, 0.46 / root.slide.count))
    readonly property real spare: room - progress.height - (answerHeight + Theme.gap) * root.slide.count - Theme.gapLarge * 3
    readonly property font questionFont: root.slide.fitted(root.slide.question, Theme.heading, 2.4, width, spare * 0.42)

    spacing: Theme.gapLarge

    Prose {
        id: progress

        color: Theme.inkSoft
        font: Theme.strong
        horizontalAlignment: Text.AlignLeft
        text: root.slide.progress
        tight: true
        width: root.width
    }

    Prose {
        color: root.slide.accentText
        font: root.questionFont
        horizontalAlignment: Text.AlignLeft
        text: root.slide.question
        tight: true
        width: root.width
    }

    Column {
        spacing: Theme.gap
        width: root.width

        Repeater {
            model: root.slide.answers

            QuizAnswer {
                answered: root.slide.answered
                least: root.answerHeight
                slide: root.slide
                textFont: root.slide.common(Theme.strong, 2.2, root.width * 0.8, root.answerHeight, true)
                width: root.width

                onClicked: root.slide.answer(index)
            }
        }
    }

    // Where the answer's reason will stand.
    QuizPath {
        slide: root.slide
        visible: !root.slide.answered && root.spare > Theme.iconHuge * 3
        width: root.width
    }

    Item {
        height: Math.max(told.height, next.height)
        visible: root.slide.answered
        width: root.width

        Column {
            id: told

            anchors.left: parent.left
            spacing: Theme.gapSmall
            width: root.width - next.width - Theme.gapLarge

            Prose {
                color: root.slide.accentText
                font: Theme.heading
                horizontalAlignment: Text.AlignLeft
                text: root.slide.wasRight ? Words.rightAnswer : Words.notQuite
                tight: true
                width: parent.width
            }

            Prose {
                font: root.slide.fitted(root.slide.why, Theme.body, 1.5, told.width, root.spare * 0.3)
                horizontalAlignment: Text.AlignLeft
                text: root.slide.why
                width: parent.width
            }
        }

        TextTap {
            id: next

            anchors.right: parent.right
            anchors.top: parent.top
            fill: Theme.action
            label: root.slide.last ? Words.seeResult : Words.nextQuestion
            maximumWidth: root.width * 0.4
            pictogram: Reading.rtl ? "mdi6.arrow-left" : "mdi6.arrow-right"
            textColor: Theme.onAction

            onClicked: root.slide.goOn()
        }
    }
}
