pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// This slide and the next, notes, times and buttons. Upright, all of it stands below this slide.
Item {
    id: root

    required property PresentViewModel present

    readonly property bool upright: height > width
    // A list of tall rows needs the room of the next slide.
    readonly property bool crowded: present.slides.opened && !upright && (Theme.largeText || Theme.inkAbove > 0)
    readonly property real shape: present.pageHeight / Math.max(1, present.pageWidth)
    readonly property real inner: width - Theme.edge * 3
    readonly property real most: height - bar.height - Theme.edge * 3
    readonly property real wanted: Math.min(upright ? width - Theme.edge * 2 : inner * 0.6, most * (upright ? 0.42 : 0.72) / shape)
    // Beside the picture of a tall screen the times still need their width, and below any their height.
    readonly property real nowWidth: upright ? wanted : Math.min(wanted, (most - times.implicitHeight) / shape)
    readonly property real leftWidth: upright ? wanted : Math.max(wanted, inner * 0.42)
    readonly property real nextWidth: Math.min(upright ? inner * 0.5 : inner - leftWidth, most * (upright ? 0.2 : 0.45) / shape)

    // Upright, the next slide and the times share a line.
    readonly property real second: Math.max(nextWidth * shape, upright ? times.implicitHeight : 0)

    SpeakerPages {
        alone: root.crowded
        anchors.fill: parent
        leftWidth: root.leftWidth
        nextWidth: root.nextWidth
        nowWidth: root.nowWidth
        present: root.present
        shape: root.shape
        upright: root.upright
    }

    SpeakerTimes {
        id: times

        anchors.bottom: root.upright ? undefined : bar.top
        anchors.left: parent.left
        anchors.margins: Theme.edge
        anchors.top: parent.top
        anchors.topMargin: root.nowWidth * root.shape + Theme.edge * 2
        anchors.leftMargin: root.upright ? root.nextWidth + Theme.edge * 2 : Theme.edge
        height: root.nextWidth * root.shape
        present: root.present
        width: root.upright ? root.inner - root.nextWidth : root.leftWidth
    }

    Item {
        id: beside

        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.leftMargin: root.upright ? Theme.edge : root.leftWidth + Theme.edge * 2
        anchors.margins: Theme.edge
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.crowded ? Theme.edge : (root.upright ? root.nowWidth * root.shape + Theme.edge : 0) + root.second + Theme.edge * 2

        SpeakerNotes {
            anchors.fill: parent
            present: root.present
            visible: !root.present.slides.opened
        }

        SpeakerList {
            anchors.fill: parent
            present: root.present
            visible: root.present.slides.opened
        }
    }

    SpeakerBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.edge
        anchors.right: parent.right
        present: root.present
    }

    // Over this slide's picture: it hides no time and no button.
    Message {
        anchors.left: parent.left
        anchors.leftMargin: Theme.edge + (root.nowWidth - width) / 2
        anchors.top: parent.top
        anchors.topMargin: Math.max(0, Theme.edge + root.nowWidth * root.shape - height - Theme.gap)
        maximumWidth: root.nowWidth
        text: root.present.message
    }
}
