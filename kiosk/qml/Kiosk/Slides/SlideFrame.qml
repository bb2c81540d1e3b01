pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What every layout stands in: ground, whisper of a lattice, section, title, body, sources. A body that needs more
// than `room` scrolls with its title, by two buttons; the lowest strip stays free for turning the page.
Item {
    id: root

    required property SlideViewModel shown

    property bool current: false
    property bool headed: true
    property bool titled: true
    property bool whisper: true
    property real needed: 0
    property color ground: Theme.paper
    property string sources: root.shown.sources
    property color eyebrowColor: root.shown.accentText
    property color titleColor: Theme.ink
    property color sourcesColor: Theme.inkSoft
    property real side: Theme.portrait ? Theme.margin * 1.5 : Theme.margin * 2

    readonly property real strip: Theme.targetSmall + Theme.gapSmall * 2
    readonly property real start: Theme.portrait ? Theme.margin * 2 : Theme.margin
    readonly property real room: height - start - strip - footer.room - (headed ? header.height + Theme.gapLarge : 0)
    readonly property bool overflowing: needed > room + 1
    readonly property real inner: width - side * 2
    readonly property real bodyHeight: Math.max(room, needed)
    readonly property alias reveal: curtain.amount
    default property alias body: body.data
    property alias behind: behind.data

    Accessible.name: root.shown.title
    Accessible.role: Accessible.Pane

    Rectangle {
        anchors.fill: parent
        color: root.ground
    }

    Lattice {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        stroke: Qt.alpha(Theme.builtUp, 0.5)
        tile: Theme.iconHuge * 1.3
        visible: root.whisper && !Theme.highContrast
        width: tile * Math.floor(root.width * 0.4 / tile)
    }

    Image {
        anchors.fill: parent
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
        source: root.shown.backdrop
        sourceSize: Qt.size(width, height)
        visible: root.shown.backdrop !== ""

        Rectangle {
            anchors.fill: parent
            color: Qt.alpha(root.ground, 0.86)
        }
    }

    Item {
        id: behind

        anchors.fill: parent
    }

    Flickable {
        id: scroller

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: root.overflowing
        contentHeight: root.overflowing ? body.y + body.height + footer.height + Theme.gap : height
        flickableDirection: Flickable.VerticalFlick
        height: root.height - root.strip - (root.overflowing ? bar.height + Theme.gapSmall : 0)
        interactive: root.overflowing

        onContentHeightChanged: contentY = 0

        SlideHeader {
            id: header

            anchors.left: parent.left
            anchors.leftMargin: root.side
            anchors.right: parent.right
            anchors.rightMargin: root.side
            eyebrowColor: root.eyebrowColor
            slide: root.shown
            titleColor: root.titleColor
            titled: root.titled
            visible: root.headed
            y: root.start
        }

        Item {
            id: body

            anchors.left: parent.left
            anchors.leftMargin: root.side
            anchors.right: parent.right
            anchors.rightMargin: root.side
            height: root.bodyHeight
            y: root.headed ? header.y + header.height + Theme.gapLarge : root.start
        }

        Prose {
            id: footer

            readonly property real room: visible ? height + Theme.gap : 0

            anchors.left: parent.left
            anchors.leftMargin: root.side
            anchors.right: parent.right
            anchors.rightMargin: root.side
            color: root.sourcesColor
            font: Theme.caption
            horizontalAlignment: Text.AlignLeft
            text: root.sources
            visible: text !== ""
            y: body.y + body.height + Theme.gap
        }
    }

    MoreBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.strip
        anchors.horizontalCenter: parent.horizontalCenter
        target: scroller
        visible: root.overflowing
    }

    Reveal {
        id: curtain

        current: root.current
    }
}
