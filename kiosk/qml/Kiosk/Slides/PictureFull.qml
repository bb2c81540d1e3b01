pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The picture, and below it the title, the caption and who made it.
Item {
    id: root

    required property string file
    required property string alt
    required property string caption
    required property string credit
    required property SlideViewModel slide

    readonly property real side: width > height ? Theme.margin * 2 : Theme.margin * 1.5

    Image {
        Accessible.ignored: root.alt === ""
        Accessible.name: root.alt
        Accessible.role: Accessible.Graphic
        LayoutMirroring.enabled: false
        anchors.bottom: band.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        fillMode: Image.PreserveAspectCrop
        source: root.file
        sourceSize: Qt.size(width, height)
    }

    Rectangle {
        id: band

        Accessible.ignored: true
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: root.slide.fill
        height: words.implicitHeight + Theme.gapLarge * 2 + Theme.targetSmall + Theme.gapSmall

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            color: root.slide.sun
            height: Theme.stroke * 2
        }
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.top: band.top
        anchors.topMargin: Theme.gapLarge
        spacing: Theme.gapSmall

        SlideHeader {
            onPanel: true
            slide: root.slide
            width: parent.width
        }

        Prose {
            color: root.slide.onFill
            font: Theme.body
            horizontalAlignment: Text.AlignLeft
            text: root.caption
            tight: true
            visible: text !== ""
            width: parent.width
        }

        Prose {
            color: root.slide.onFill
            font: Theme.caption
            horizontalAlignment: Text.AlignLeft
            text: root.credit
            tight: true
            visible: text !== ""
            width: parent.width
        }
    }
}
