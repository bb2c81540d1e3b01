pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The chapters by their numbers, each one tap away.
Flow {
    id: root

    required property StoryViewModel slide

    spacing: Theme.gapSmall

    Repeater {
        model: root.slide.chapters

        Tap {
            id: step

            required property string about
            required property int index
            required property string number
            required property string title

            readonly property bool now: index === root.slide.chapter

            Accessible.description: step.about
            chosen: step.now
            corner: height / 2
            fill: step.now ? Theme.marigold : step.index < root.slide.chapter ? Theme.indigo : Theme.card
            height: Theme.target
            label: step.title
            outline: step.now ? Theme.night : Theme.inkSoft
            width: height

            contentItem: Item {
                Text {
                    Accessible.ignored: true
                    anchors.centerIn: parent
                    color: Theme.textOn(step.fill)
                    font: Theme.fontFor("en", Theme.heading)
                    text: step.number
                    textFormat: Text.PlainText
                }
            }

            onClicked: root.slide.turnTo(step.index)
        }
    }
}
