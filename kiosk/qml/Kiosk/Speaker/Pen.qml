pragma ComponentBehavior: Bound

import QtQuick

// The speaker's pointer over this slide: it points, and draws while a button is down.
Ink {
    id: root

    property bool drawing: true

    MouseArea {
        anchors.fill: parent
        enabled: root.drawing
        cursorShape: Qt.CrossCursor
        hoverEnabled: true

        onExited: root.pointing.away()
        onPositionChanged: mouse => {
            if (pressed)
                root.pointing.draw(mouse.x, mouse.y);
            else
                root.pointing.point(mouse.x, mouse.y);
        }
        onPressed: mouse => root.pointing.press(mouse.x, mouse.y)
        onReleased: {
            root.pointing.lift();
            if (!containsMouse)
                root.pointing.away();
        }
    }
}
