pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The section's colour behind a title, with its jaali and, where it is tall, its pictogram below what is `taken`.
Rectangle {
    id: root

    required property SlideViewModel slide

    property bool tall: false
    property real taken: 0

    Accessible.ignored: true
    color: root.slide.fill

    Lattice {
        anchors.fill: parent
        stroke: Qt.tint(root.slide.fill, Qt.alpha(root.slide.onFill, 0.14))
        tile: Theme.iconHuge * 1.3
        visible: !Theme.highContrast
    }

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: root.tall ? undefined : parent.left
        anchors.right: parent.right
        anchors.top: root.tall ? parent.top : undefined
        color: root.slide.sun
        height: root.tall ? root.height : Theme.stroke * 2
        width: root.tall ? Theme.stroke * 2 : root.width
    }

    Icon {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.targetSmall + Theme.gapLarge * 2
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin * 2
        color: root.slide.sun
        name: root.slide.sectionIcon
        size: Math.round(Math.min(root.width * 0.44, root.height - root.taken - Theme.targetSmall - Theme.gapLarge * 4))
        visible: root.tall && size > Theme.iconLarge
    }
}
