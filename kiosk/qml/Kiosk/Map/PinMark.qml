pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A pin or a cluster. Fingers press it through the map, which finds the nearest; keys and speech press it here.
// On a map that nobody explores it is not pressed.
Item {
    id: root

    required property string about
    required property real atX
    required property real atY
    required property string countText
    required property real dx
    required property real dy
    required property bool explore
    required property bool inView
    required property real mapScale
    required property string name
    required property string picture
    required property string pinId
    required property real side
    required property real size

    signal pressed(string pin)

    function press(): void {
        root.pressed(root.pinId);
    }

    Accessible.description: root.about
    Accessible.focusable: root.explore
    Accessible.ignored: !root.inView
    Accessible.name: root.name
    Accessible.role: root.explore ? Accessible.Button : Accessible.StaticText
    // Qt wants an item in focus to stay in the order of the keys, though it leaves the view.
    activeFocusOnTab: root.activeFocus || (root.explore && root.inView)
    height: root.size
    width: root.size
    x: Math.round(root.atX * root.mapScale + root.dx - root.width / 2)
    y: Math.round(root.atY * root.mapScale + root.dy - root.height / 2)

    Accessible.onPressAction: root.press()
    Keys.onEnterPressed: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onSpacePressed: root.press()

    Rectangle {
        id: leg

        readonly property real reach: Math.hypot(root.dx, root.dy)

        antialiasing: true
        color: Theme.ink
        height: Theme.hairline * 2
        rotation: Math.atan2(-root.dy, -root.dx) * 180 / Math.PI
        transformOrigin: Item.Left
        visible: reach > 0
        width: reach
        x: root.width / 2
        y: (root.height - height) / 2
        z: -1
    }

    Image {
        Accessible.ignored: true
        anchors.centerIn: parent
        height: root.side
        source: root.picture
        width: root.side
    }

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: Theme.ink
        font: Theme.fontFor("en", Theme.strong)
        text: root.countText
        textFormat: Text.PlainText
        visible: text !== ""
    }

    FocusRing {
        anchors.fill: parent
        corner: width / 2
        visible: root.activeFocus
    }
}
