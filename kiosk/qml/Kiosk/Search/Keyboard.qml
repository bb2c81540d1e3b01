pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Our own keyboard. Its keys keep to the direction of their own script, whatever the screen's is.
Rectangle {
    id: root

    required property SearchViewModel search

    property real most: 0
    readonly property real line: Math.max(Theme.targetSmall, (Math.min(whole, most) + Theme.gapSmall) / search.lines - Theme.gapSmall)
    readonly property real whole: (Theme.target + Theme.gapSmall) * 6 - Theme.gapSmall

    function tell(): void {
        const top = mapToItem(null, 0, 0).y;
        search.placeKeys(top, top + height);
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: root.search.keyboardRtl
    Accessible.ignored: true
    color: Theme.land
    height: (root.line + Theme.gapSmall) * root.search.lines + Theme.gapSmall

    Component.onCompleted: Qt.callLater(root.tell)
    onHeightChanged: Qt.callLater(root.tell)
    onYChanged: Qt.callLater(root.tell)

    Item {
        id: keys

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.gapSmall
        width: Math.floor(Math.min(parent.width - Theme.edge * 2, Theme.target * 25) / 2) * 2

        Repeater {
            model: root.search.keys

            Key {
                id: key

                required property int index
                required property int line
                required property real share
                required property real start

                anchors.left: parent?.left
                anchors.leftMargin: Math.round(key.start * (keys.width + Theme.gapSmall))
                height: Math.round(root.line)
                width: Math.round((key.start + key.share) * (keys.width + Theme.gapSmall)) - anchors.leftMargin - Theme.gapSmall
                y: Math.round(key.line * (root.line + Theme.gapSmall))

                onClicked: root.search.press(key.index)
            }
        }
    }
}
