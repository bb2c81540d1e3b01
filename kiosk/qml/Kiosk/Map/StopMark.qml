pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components

// A chapter's number on the map. Fingers press it through the map; keys and speech press it here.
Item {
    id: root

    required property string about
    required property real atX
    required property real atY
    required property int chapter
    required property real dx
    required property real dy
    required property bool explore
    required property bool inView
    required property real mapScale
    required property string name
    required property string number
    required property real size
    required property string stage

    signal pressed(int chapter)

    function press(): void {
        root.pressed(root.chapter);
    }

    Accessible.description: root.about
    Accessible.focusable: root.explore
    Accessible.ignored: !root.inView
    Accessible.name: root.name
    Accessible.role: root.explore ? Accessible.Button : Accessible.StaticText
    // Qt wants an item in focus to stay in the order of the keys, though it leaves the view.
    activeFocusOnTab: root.activeFocus || (root.explore && root.inView)
    height: width
    width: root.size
    x: Math.round(root.atX * root.mapScale + root.dx - root.width / 2)
    y: Math.round(root.atY * root.mapScale + root.dy - root.height / 2)

    Accessible.onPressAction: root.press()
    Keys.onEnterPressed: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onSpacePressed: root.press()

    StopDisc {
        anchors.centerIn: parent
        number: root.number
        size: root.size
        stage: root.stage
    }

    FocusRing {
        anchors.fill: parent
        corner: width / 2
        visible: root.activeFocus
    }
}
