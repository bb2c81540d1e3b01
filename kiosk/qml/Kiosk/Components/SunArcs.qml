pragma ComponentBehavior: Bound

import QtQuick

// The half-disc and its arcs as shapes, for pages that are printed: they stay sharp at any size. On the screen
// a picture of them is drawn in a tenth of the time.
Item {
    id: root

    required property color color
    required property color disc
    required property real reach
    required property color second

    readonly property int arcs: 5
    readonly property real gap: reach * 0.1

    clip: true
    height: reach
    width: reach * 2

    Repeater {
        model: root.arcs

        Rectangle {
            required property int index

            anchors.horizontalCenter: parent.horizontalCenter
            border.color: index % 2 === 0 ? root.color : root.second
            border.width: root.gap * (0.56 - index * 0.03)
            color: "transparent"
            height: width
            radius: root.reach - index * root.gap
            width: radius * 2
            y: index * root.gap
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        color: root.disc
        height: width
        radius: root.reach - root.arcs * root.gap
        width: radius * 2
        y: root.arcs * root.gap
    }
}
