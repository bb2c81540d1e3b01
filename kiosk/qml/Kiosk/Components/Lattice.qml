pragma ComponentBehavior: Bound

import QtQuick

// The motif: a tile of lattice, drawn once in the given colour and repeated. `kind` is "jaali" or "weave".
Image {
    id: root

    required property color stroke

    property string kind: "jaali"
    property real tile: 0

    Accessible.ignored: true
    fillMode: Image.Tile
    horizontalAlignment: Image.AlignLeft
    source: tile > 0 ? "image://lattice/" + kind + "/" + Math.round(tile) + "/" + String(stroke).slice(1) : ""
    verticalAlignment: Image.AlignTop
}
