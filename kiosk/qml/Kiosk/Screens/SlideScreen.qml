pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Slides
import Kiosk.ViewModels

// The slides: the page follows the finger, settles, and can be caught again mid-flight.
//
// Three pages are kept: the one at rest (`centre`) and its neighbours; a new neighbour loads only once the
// screen rests, so that no frame of a turn waits for it.
FocusScope {
    id: root

    required property KioskViewModel kiosk

    readonly property int towards: Reading.rtl ? -1 : 1
    property int centre: 0
    property real position: 0
    property real pressedAt: 0

    function indexOf(slot: int): int {
        const first = centre - 1;
        return first + (((slot - first) % 3) + 3) % 3;
    }

    function go(index: int): void {
        if (Math.abs(index - centre) > 1 || Theme.reducedMotion || !visible) {
            settle.stop();
            position = index;
            centre = index;
            if (visible && Theme.reducedMotion)
                fade.restart();
            return;
        }
        // The first frame already shows the page on its way.
        settle.from = position + (index - position) * 0.12;
        settle.to = index;
        settle.restart();
    }

    Component.onCompleted: centre = position = root.kiosk.slideIndex

    Connections {
        function onChanged() {
            if (root.kiosk.screen === "slide")
                root.go(root.kiosk.slideIndex);
        }

        target: root.kiosk
    }

    NumberAnimation {
        id: settle

        duration: Theme.turnMs
        easing.type: Easing.OutCubic
        property: "position"
        target: root

        onFinished: root.centre = Math.round(root.position)
    }

    NumberAnimation {
        id: fade

        duration: Theme.turnMs
        from: 0
        property: "opacity"
        target: pages
        to: 1
    }

    Item {
        id: pages

        anchors.fill: parent

        Repeater {
            model: 3

            SlidePage {
                id: page

                required property int index
                readonly property int number: root.indexOf(index)

                LayoutMirroring.enabled: Reading.rtl
                current: root.visible && number === root.kiosk.slideIndex && number === root.centre
                enabled: number === root.kiosk.slideIndex
                height: root.height
                slide: root.kiosk.slideAt(number)
                visible: slide !== null && x > -width && x < width
                width: root.width
                x: Math.round((number - root.position) * root.width * root.towards)
            }
        }
    }

    DragHandler {
        id: drag

        // As last seen under the finger: once it has lifted, the handler forgets.
        property real across: 0
        property real along: 0
        property real began: 0
        property bool dropped: false
        property real speed: 0

        function follow(): void {
            along = centroid.scenePosition.x - centroid.scenePressPosition.x;
            across = centroid.scenePosition.y - centroid.scenePressPosition.y;
            // Qt smooths its velocity, and so underrates a flick that is over within four reports.
            const mean = along / Math.max((Date.now() - began) / 1000, Theme.reportS);
            speed = Math.abs(centroid.velocity.x) > Math.abs(mean) ? centroid.velocity.x : mean;
        }

        dragThreshold: Theme.gapSmall
        enabled: root.visible && !root.kiosk.onMap && !root.kiosk.mapHeld
        target: null
        yAxis.enabled: false

        onActiveChanged: {
            if (!active)
                return;
            settle.stop();
            dropped = false;
            follow(); // of the last drag it is to know nothing
            root.pressedAt = root.position + along / root.width * root.towards;
        }
        onCanceled: {
            dropped = true;
            root.go(root.kiosk.slideIndex);
        }
        onCentroidChanged: {
            if (!active) {
                if (centroid.scenePosition.x === centroid.scenePressPosition.x)
                    began = Date.now();
                return;
            }
            follow();
            if (Theme.reducedMotion)
                return;
            const moved = root.pressedAt - along / root.width * root.towards;
            root.position = Math.max(root.centre - 1, 0, Math.min(root.centre + 1, root.kiosk.slideCount - 1, moved));
        }
        // A finger that is dropped, or is still down as the screen goes, turns nothing.
        onGrabChanged: transition => {
            if (transition !== PointerDevice.UngrabExclusive)
                return;
            const pages = enabled && !dropped ? root.kiosk.pagesTurned(along, across, speed) : 0;
            if (pages === 0)
                root.go(root.kiosk.slideIndex);
            else
                root.kiosk.turn(pages);
        }
    }

    PageTurner {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        kiosk: root.kiosk
        visible: !root.kiosk.onMap
    }
}
