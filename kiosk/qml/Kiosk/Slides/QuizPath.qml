pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The questions as stations on a line: those that are done are filled, the one that is asked is ringed.
Item {
    id: root

    required property QuizViewModel slide

    readonly property real station: Math.min(Theme.iconHuge * 0.8, width / (root.slide.questionCount * 1.5))

    height: station

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.line
        height: Theme.stroke
    }

    Row {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: (width - root.station * root.slide.questionCount) / Math.max(1, root.slide.questionCount - 1)

        Repeater {
            model: root.slide.questionCount

            Rectangle {
                id: station

                required property int index

                readonly property bool asked: index === root.slide.passed

                border.color: asked ? root.slide.sun : index < root.slide.passed ? root.slide.accent : Theme.line
                border.width: Theme.stroke * (asked ? 2 : 1)
                color: index < root.slide.passed ? root.slide.accent : Theme.card
                height: width
                radius: width / 2
                width: root.station

                Prose {
                    Accessible.ignored: true
                    anchors.centerIn: parent
                    color: station.index < root.slide.passed ? Theme.textOn(station.color) : station.asked ? Theme.ink : Theme.inkSoft
                    font: root.slide.numerals(Theme.heading)
                    text: station.index + 1
                    tight: true
                }
            }
        }
    }
}
