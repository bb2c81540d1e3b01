pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Slides
import Kiosk.ViewModels

// What the audience sees: the slide, or what hides it. The slide that follows is ready beside it, unseen.
Window {
    id: root

    required property PresentViewModel present

    property int ready: present.place + 1
    readonly property int place: present.place

    color: root.present.covered ? root.present.cover : Theme.night
    title: root.present.title

    onClosing: close => {
        close.accepted = false;
        root.present.leave();
    }

    onPlaceChanged: rest.restart()

    Timer {
        id: rest

        interval: Theme.restMs

        onTriggered: root.ready = root.place + 1
    }

    Clicked {
        anchors.fill: parent
        present: root.present

        Keys.onBacktabPressed: event => event.accepted = true
        Keys.onTabPressed: event => event.accepted = true

        Repeater {
            model: 2

            SlidePage {
                id: page

                required property int index
                readonly property bool shown: root.place % 2 === index
                readonly property int number: shown ? root.place : root.ready

                anchors.fill: parent
                current: shown
                slide: number % 2 === index ? root.present.slideAt(number) : null
                visible: shown && !root.present.covered && !root.present.frozen
            }
        }

        OpenedFirm {
            anchors.fill: parent
            present: root.present
            visible: !root.present.covered && !root.present.frozen
        }

        Shield {
            anchors.fill: parent
        }

        Image {
            Accessible.ignored: true
            anchors.fill: parent
            asynchronous: false
            cache: false
            fillMode: Image.PreserveAspectFit
            source: root.present.still
            visible: root.present.frozen && !root.present.covered
        }

        Ink {
            anchors.fill: parent
            pointing: root.present.pointing
            visible: !root.present.covered && !root.present.frozen
        }

        Message {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gapLarge
            anchors.horizontalCenter: parent.horizontalCenter
            maximumWidth: root.width - Theme.edge * 2
            text: root.present.speaking ? "" : root.present.message
        }
    }
}
