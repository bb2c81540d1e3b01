pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// All the land as one picture beneath the tiles: what a long flight shows where there are none yet.
Image {
    id: root

    required property StoryMap map
    required property real originX
    required property real originY
    required property bool wanted

    readonly property real line: Theme.hairline * 0.6
    readonly property real mapScale: root.map.scale
    readonly property real room: root.line * root.map.land.width / sourceWidth
    readonly property real sourceWidth: Theme.mm(root.map.land.width * 4)
    readonly property real sourceHeight: sourceWidth * root.map.land.height / root.map.land.width

    Accessible.ignored: true
    cache: false
    height: (root.map.land.height + 2 * root.room) * root.mapScale
    source: root.wanted ? root.map.overview.picture("full", root.sourceWidth, root.sourceHeight, root.line, [Qt.alpha(Theme.land, 0), Theme.land, Theme.builtUp, Theme.line, Theme.highContrast ? Theme.marigold : Theme.indigo, Qt.alpha(Theme.land, 0)]) : ""
    visible: root.map.moving
    width: (root.map.land.width + 2 * root.room) * root.mapScale
    x: root.originX + (root.map.land.x - root.room) * root.mapScale
    y: root.originY + (root.map.land.y - root.room) * root.mapScale
}
