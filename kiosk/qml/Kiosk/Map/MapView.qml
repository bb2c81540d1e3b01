pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The region map in any rectangle: tiles, names, pins, and buttons for those who cannot drag or pinch. A map
// that is not to `explore` is a picture; `foot` is what lies over its lower edge. More can be drawn under the
// tiles, between them and the pins, and over all; it never mirrors, and the map's origin is at originX, originY.
Item {
    id: root

    required property MapViewModel map

    property bool explore: true
    property real foot: 0
    property alias among: among.data
    default property alias over: over.data
    property alias under: ground.under

    readonly property real covered: legend.height + legend.anchors.bottomMargin
    readonly property real mapScale: root.map.scale
    readonly property real originX: Math.round(root.width / 2 - root.map.centreX * root.mapScale)
    readonly property real originY: Math.round(root.height / 2 - root.map.centreY * root.mapScale)
    readonly property real ratio: Screen.devicePixelRatio
    property bool watching: false

    function resize(): void {
        root.map.resize(root.width, root.height, root.ratio);
    }

    function watch(wanted: bool): void {
        if (wanted !== root.watching) {
            root.watching = wanted;
            root.map.watch(wanted);
        }
    }

    Accessible.name: Words.regionMap
    Accessible.role: Accessible.Pane
    clip: true

    Component.onCompleted: {
        root.resize();
        root.watch(root.visible);
    }
    Component.onDestruction: root.watch(false)
    onHeightChanged: root.resize()
    onRatioChanged: root.resize()
    onVisibleChanged: root.watch(root.visible)
    onWidthChanged: root.resize()

    FrameAnimation {
        running: root.map.moving && root.visible

        onTriggered: root.map.tick()
    }

    Connections {
        function onJumped() {
            fade.restart();
        }

        target: root.map
    }

    NumberAnimation {
        id: fade

        duration: Theme.turnMs
        from: 0
        properties: "opacity"
        targets: [ground.picture, among, marks, over]
        to: 1
    }

    MapGround {
        id: ground

        anchors.fill: parent
        map: root.map
        mapScale: root.mapScale
        originX: root.originX
        originY: root.originY
    }

    Item {
        id: among

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        anchors.fill: parent
    }

    MapFingers {
        anchors.fill: parent
        enabled: root.explore
        map: root.map
    }

    MapMarks {
        id: marks

        explore: root.explore
        map: root.map
        originX: root.originX
        originY: root.originY
        viewHeight: root.height
        viewWidth: root.width
    }

    Item {
        id: over

        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        anchors.fill: parent
    }

    Rectangle {
        anchors.bottom: legend.bottom
        anchors.margins: -Theme.gapSmall
        anchors.right: legend.right
        anchors.top: legend.top
        color: Qt.alpha(Theme.land, 0.8)
        radius: Theme.radius
        width: legend.used + Theme.gapSmall * 2
    }

    MapLegend {
        id: legend

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.edge + root.foot
        anchors.left: buttons.visible ? buttons.right : parent.left
        anchors.margins: Theme.edge
        anchors.right: parent.right
        map: root.map
    }

    MapButtons {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.edge + root.foot
        anchors.left: parent.left
        anchors.margins: Theme.edge
        map: root.map
        visible: root.explore
    }
}
