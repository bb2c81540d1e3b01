pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Slides
import Kiosk.ViewModels

// Live pictures of this slide and of the next. Going on, the next one's page becomes this one's as it is.
Item {
    id: root

    required property PresentViewModel present
    required property real nowWidth
    required property real leftWidth
    required property real nextWidth
    required property real shape
    required property bool upright

    property bool alone: false
    readonly property int place: present.place

    Repeater {
        model: 2

        Rectangle {
            id: frame

            required property int index
            readonly property bool now: root.place % 2 === index

            anchors.left: parent.left
            anchors.leftMargin: now || root.upright ? Theme.edge : root.leftWidth + Theme.edge * 2
            anchors.top: parent.top
            anchors.topMargin: !now && root.upright ? root.nowWidth * root.shape + Theme.edge * 2 : Theme.edge
            clip: true
            visible: now || !root.alone
            color: Theme.nightLand
            height: Math.round(width * root.shape)
            width: Math.round(now ? root.nowWidth : root.nextWidth)

            SlidePage {
                current: true
                enabled: frame.now && root.present.hand
                height: root.present.pageHeight
                scale: frame.width / width
                slide: root.present.slideAt(frame.now ? root.place : root.place + 1)
                transformOrigin: Item.TopLeft
                width: root.present.pageWidth
            }

            OpenedFirm {
                enabled: root.present.hand
                height: root.present.pageHeight
                present: root.present
                scale: frame.width / width
                transformOrigin: Item.TopLeft
                visible: frame.now
                width: root.present.pageWidth
            }

            Loader {
                active: frame.now
                height: root.present.pageHeight
                scale: frame.width / width
                transformOrigin: Item.TopLeft
                width: root.present.pageWidth

                sourceComponent: Pen {
                    drawing: !root.present.hand
                    pointing: root.present.pointing
                }
            }

            Prose {
                anchors.centerIn: parent
                color: Theme.cream
                font: Theme.strong
                horizontalAlignment: Text.AlignHCenter
                text: Words.lastSlide
                visible: !frame.now && root.present.last
                width: parent.width
            }

            Rectangle {
                Accessible.ignored: true
                anchors.fill: parent
                border.color: root.present.frozen || root.present.covered ? Theme.marigold : Theme.cream
                border.width: Theme.stroke
                color: Qt.alpha(root.present.cover, root.present.covered ? 0.6 : 0)
                visible: frame.now
            }
        }
    }
}
