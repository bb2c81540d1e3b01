pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The slide's notes, as large as the speaker wants them.
Item {
    id: root

    required property PresentViewModel present

    readonly property TalkNotes notes: present.notes
    readonly property bool overflowing: wrong.height + words.height > height + 1
    readonly property int place: present.place

    onPlaceChanged: flick.contentY = 0

    // Clipped wider than it is: a kaf at the start of a line reaches far over the edge.
    Item {
        id: frame

        anchors.bottom: root.overflowing ? more.top : parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: -Theme.gapLarge
        anchors.right: sizes.left
        anchors.top: parent.top
        clip: root.overflowing

        Flickable {
            id: flick

            anchors.fill: parent
            anchors.leftMargin: Theme.gapLarge
            anchors.rightMargin: Theme.gap
            boundsBehavior: Flickable.StopAtBounds
            contentHeight: wrong.height + words.height
            flickableDirection: Flickable.VerticalFlick
            interactive: root.overflowing

            // A deck's problems are told in English, as on the command line.
            Prose {
                id: wrong

                LayoutMirroring.enabled: false
                color: Theme.marigold
                font: Theme.fontFor("en", Theme.body)
                height: visible ? implicitHeight + Theme.gap : 0
                text: root.notes.problems
                tight: true
                visible: text !== ""
                width: flick.width
            }

            Prose {
                id: words

                color: Theme.cream
                font: root.notes.font
                opacity: root.notes.text === "" ? 0.7 : 1
                text: root.notes.text === "" ? Words.noNotes : root.notes.text
                width: flick.width
                y: wrong.height
            }
        }
    }

    MoreBar {
        id: more

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: frame.horizontalCenter
        target: flick
        visible: root.overflowing
    }

    Column {
        id: sizes

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.gapSmall

        IconTap {
            enabled: !root.notes.largest
            fill: Theme.nightLand
            iconColor: Theme.cream
            label: Words.textLarger
            outline: fill
            pictogram: "mdi6.format-font-size-increase"

            onClicked: root.notes.enlarge(1)
        }

        IconTap {
            enabled: !root.notes.smallest
            fill: Theme.nightLand
            iconColor: Theme.cream
            label: Words.textSmaller
            outline: fill
            pictogram: "mdi6.format-font-size-decrease"

            onClicked: root.notes.enlarge(-1)
        }
    }
}
