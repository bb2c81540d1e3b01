pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The chapter told now, and the way to any other: by its number, one on or back, or one after another.
Rectangle {
    id: root

    required property StoryViewModel slide
    required property real strip

    readonly property real side: Theme.margin * 1.5
    readonly property real column: width - side * 2
    readonly property real spare: scroller.height - header.height - chapter.height - Theme.gapLarge * 3

    color: Theme.paper

    Scroller {
        id: scroller

        anchors.bottom: steps.top
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.top: parent.top
        anchors.topMargin: Theme.margin

        Column {
            spacing: Theme.gapLarge
            width: parent.width

            SlideHeader {
                id: header

                slide: root.slide
                titled: !Theme.largeText
                width: parent.width
            }

            Prose {
                id: chapter

                color: root.slide.accent
                font: root.slide.fitted(root.slide.chapterTitle, Theme.title, 2, width, Theme.title.pixelSize * 4)
                horizontalAlignment: Text.AlignLeft
                text: root.slide.chapterTitle
                tight: true
                width: parent.width
            }

            Prose {
                font: root.slide.loose(text, Theme.lead, 1.7, width, root.spare)
                horizontalAlignment: Text.AlignLeft
                text: root.slide.chapterText
                width: parent.width
            }
        }
    }

    Flow {
        id: steps

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.strip
        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        spacing: Theme.gap
        visible: !Theme.still

        StorySteps {
            slide: root.slide
            width: Math.min(root.slide.count * (Theme.target + spacing), root.column)
        }

        Row {
            spacing: Theme.gap

            IconTap {
                Accessible.description: root.slide.title
                enabled: root.slide.chapter > 0
                height: player.height
                label: Words.previous
                pictogram: Reading.rtl ? "mdi6.arrow-right" : "mdi6.arrow-left"
                width: Theme.target * 1.4

                onClicked: root.slide.turnTo(root.slide.chapter - 1)
            }

            IconTap {
                Accessible.description: root.slide.title
                enabled: root.slide.chapter < root.slide.count - 1
                fill: Theme.action
                height: player.height
                iconColor: Theme.onAction
                label: Words.next
                pictogram: Reading.rtl ? "mdi6.arrow-left" : "mdi6.arrow-right"
                width: Theme.target * 1.4

                onClicked: root.slide.turnTo(root.slide.chapter + 1)
            }

            TextTap {
                id: player

                Accessible.description: root.slide.title
                label: root.slide.playing ? Words.pauseStory : Words.playStory
                maximumWidth: root.column - Theme.target * 2.8 - Theme.gap * 2
                pictogram: root.slide.playing ? "mdi6.pause" : "mdi6.play"

                onClicked: root.slide.play()
            }
        }
    }
}
