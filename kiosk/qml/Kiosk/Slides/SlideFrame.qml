pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What every layout stands in: ground, section, title, body, sources. A `panelled` slide has its title on the
// section's colour, beside the body or, where the page is upright, above it. A body that needs more than `room`
// scrolls, by two buttons, or is smaller where the page is still; the lowest strip stays free for turning the page.
Item {
    id: root

    required property SlideViewModel shown

    property bool current: false
    property bool headed: true
    property bool panelled: false
    property real needed: 0
    property color ground: Theme.paper
    property string sources: root.shown.sources

    readonly property bool upright: height > width
    readonly property bool beside: panelled && !upright && root.shown.fits(root.shown.title, Theme.title, width * 0.34 - side * 1.5, height * 0.6)
    readonly property real side: upright ? Theme.margin * 1.5 : Theme.margin * 2
    readonly property real panelWidth: beside ? Math.round(width * 0.34) : 0
    readonly property real strip: Theme.targetSmall + Theme.gapSmall * 2
    readonly property real start: upright ? Theme.margin * 1.6 : Theme.margin * 1.2
    readonly property real bodyStart: headed && !beside ? start + header.height + (panelled ? Theme.gapLarge * 2.4 : Theme.gapLarge) : start
    readonly property real room: height - bodyStart - strip - (footer.visible ? footer.height + Theme.gap : Theme.gap)
    readonly property bool tooTall: needed > room + 1
    readonly property bool overflowing: tooTall && !Theme.still
    readonly property real inner: width - panelWidth - side * 2
    readonly property alias reveal: curtain.amount
    default property alias body: body.data
    property alias behind: behind.data

    Accessible.name: root.shown.title
    Accessible.role: Accessible.Pane

    Ground {
        id: behind

        anchors.fill: parent
        color: root.ground
        picture: root.shown.backdrop
    }

    Flickable {
        id: scroller

        anchors.fill: parent
        anchors.bottomMargin: root.strip + (root.overflowing ? bar.height + Theme.gapSmall : 0)
        boundsBehavior: Flickable.StopAtBounds
        clip: root.overflowing
        contentHeight: root.overflowing ? body.y + body.height + (footer.visible ? footer.height : 0) + Theme.gapLarge : height
        flickableDirection: Flickable.VerticalFlick
        interactive: root.overflowing

        onContentHeightChanged: contentY = 0

        Panel {
            height: root.bodyStart - Theme.gapLarge
            slide: root.shown
            visible: root.panelled && !root.beside
            width: root.width
        }

        Item {
            id: body

            anchors.left: parent.left
            anchors.leftMargin: root.panelWidth + root.side
            anchors.right: parent.right
            anchors.rightMargin: root.side
            height: Math.max(root.room, root.needed)
            scale: root.tooTall && Theme.still ? root.room / height : 1
            transformOrigin: Reading.rtl ? Item.TopRight : Item.TopLeft
            y: root.bodyStart
        }

        Prose {
            id: footer

            anchors.left: body.left
            anchors.right: body.right
            color: Theme.inkSoft
            font: Theme.caption
            horizontalAlignment: Text.AlignLeft
            text: root.sources
            tight: true
            visible: text !== ""
            y: body.y + body.height * body.scale + Theme.gap
        }
    }

    Panel {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.top: parent.top
        slide: root.shown
        taken: root.start + header.height
        tall: true
        visible: root.beside
        width: root.panelWidth
    }

    SlideHeader {
        id: header

        onPanel: root.panelled
        parent: root.beside ? root : scroller.contentItem
        slide: root.shown
        visible: root.headed
        width: (root.beside ? root.panelWidth - root.side * 1.5 : root.width - root.side * 2)
        x: Reading.rtl ? root.width - root.side - width : root.side
        y: root.start
    }

    MoreBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.strip
        anchors.right: parent.right
        anchors.rightMargin: root.side
        target: scroller
        visible: root.overflowing
    }

    Reveal {
        id: curtain

        current: root.current
    }
}
