pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Content that may be taller than its place: it scrolls under the finger, and by two large buttons.
Item {
    id: root

    default property alias content: body.data
    readonly property bool overflowing: flick.contentHeight > height + 1
    readonly property real room: flick.width

    function page(direction: int): void {
        const furthest = Math.max(0, flick.contentHeight - flick.height);
        flick.contentY = Math.max(0, Math.min(furthest, flick.contentY + direction * flick.height * 0.8));
    }

    Flickable {
        id: flick

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: root.overflowing ? buttons.left : parent.right
        anchors.rightMargin: root.overflowing ? Theme.gap : 0
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: body.childrenRect.height
        flickableDirection: Flickable.VerticalFlick
        interactive: root.overflowing

        Item {
            id: body

            height: childrenRect.height
            width: flick.width
        }
    }

    Column {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.gapSmall
        visible: root.overflowing
        width: Theme.target

        IconTap {
            enabled: flick.contentY > 1
            pictogram: "mdi6.chevron-up"
            label: Words.moreAbove

            onClicked: root.page(-1)
        }

        IconTap {
            enabled: !flick.atYEnd
            pictogram: "mdi6.chevron-down"
            label: Words.moreBelow

            onClicked: root.page(1)
        }
    }
}
