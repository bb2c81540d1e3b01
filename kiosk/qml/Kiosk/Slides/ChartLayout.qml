pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Values as bars, a line, or shares of a whole, each labelled where it stands.
SlideFrame {
    id: root

    required property ChartViewModel slide

    readonly property real plot: room - subject.height - Theme.gapLarge

    needed: subject.height + Theme.gapLarge + chart.implicitHeight
    shown: root.slide
    sources: root.slide.source

    Prose {
        id: subject

        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.inkSoft
        font: Theme.heading
        horizontalAlignment: Text.AlignLeft
        text: root.slide.subject
        tight: true
    }

    Loader {
        id: chart

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: subject.bottom
        anchors.topMargin: Theme.gapLarge
        sourceComponent: root.slide.kind === "bar" ? bars : root.slide.kind === "line" ? line : shares
    }

    Component {
        id: bars

        ChartBars {
            reveal: root.reveal
            room: root.plot
            slide: root.slide
        }
    }

    Component {
        id: line

        ChartLine {
            reveal: root.reveal
            room: root.plot
            slide: root.slide
        }
    }

    Component {
        id: shares

        ChartShares {
            reveal: root.reveal
            room: root.plot
            slide: root.slide
        }
    }
}
