pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A list of which only what is seen is made, however long it is: it scrolls under the finger, and by two large
// buttons. Rows of the same `group` stand under its heading.
Item {
    id: root

    required property Rows model

    property color headingColor: Theme.ink
    property alias delegate: list.delegate
    property alias header: list.header
    property alias view: list
    readonly property int count: list.count
    readonly property bool overflowing: list.contentHeight > height + 1
    readonly property real room: width - Theme.stroke * 2

    // Other rows are another list, read from its beginning.
    Connections {
        function onReplaced() {
            list.positionViewAtBeginning();
        }

        target: root.model
    }

    Connections {
        function onHeightChanged() {
            list.positionViewAtBeginning();
        }

        target: list.headerItem
    }

    // Clipped wider than it is: a kaf at the start of a line reaches far over the edge.
    Item {
        anchors.left: parent.left
        anchors.leftMargin: -Theme.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: -Theme.gapLarge
        anchors.top: parent.top
        clip: root.overflowing
        height: root.height - (root.overflowing ? bar.height + Theme.gapSmall : 0)

        ListView {
            id: list

            anchors.fill: parent
            anchors.leftMargin: Theme.gapLarge + Theme.stroke
            anchors.rightMargin: Theme.gapLarge + Theme.stroke
            boundsBehavior: Flickable.StopAtBounds
            // Rows made ahead of what is seen may be gone before they are done, which Qt complains of.
            cacheBuffer: 0
            currentIndex: -1
            interactive: root.overflowing
            model: root.model
            section.property: "group"
            spacing: Theme.gapSmall

            section.delegate: Item {
                id: group

                required property string section

                height: section === "" ? 0 : heading.height + Theme.gap + Theme.gapSmall
                width: ListView.view?.width ?? 0

                Prose {
                    id: heading

                    Accessible.role: Accessible.Heading
                    color: root.headingColor
                    font: Theme.strong
                    text: group.section
                    visible: text !== ""
                    width: parent.width
                    y: Theme.gap
                }
            }
        }
    }

    MoreBar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        target: list
        visible: root.overflowing
    }
}
