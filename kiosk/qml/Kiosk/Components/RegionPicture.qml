pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The whole region as a small picture. Below 1, `drawn` shows the outlines as far as they have been drawn.
Item {
    id: root

    required property RegionViewModel region

    property color builtUpColor: Theme.builtUp
    property color coreColor: Theme.highContrast ? Theme.marigold : Theme.indigo
    property color coreFill: "transparent"
    property real drawn: 1
    property color landColor: Theme.land
    property color lineColor: Theme.line
    property Rows pins: null

    readonly property string address: root.frame.width < 1 ? "" : root.region.picture(root.drawn < 1 ? "land" : "full", root.frame.width, root.frame.height, Theme.hairline * 1.5, [Qt.alpha(root.landColor, 0), root.landColor, root.builtUpColor, root.lineColor, root.coreColor, root.coreFill])
    readonly property rect frame: {
        const wide = Math.min(root.width, root.height * root.region.aspect);
        return Qt.rect((root.width - wide) / 2, (root.height - wide / root.region.aspect) / 2, wide, wide / root.region.aspect);
    }

    // Once its neighbours have come to rest: while a language changes, each of their steps would be painted.
    function paint() {
        picture.source = root.address;
    }

    Accessible.ignored: true
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false

    onAddressChanged: Qt.callLater(root.paint)

    Image {
        id: picture

        Accessible.ignored: true
        cache: false
        height: root.frame.height
        opacity: root.drawn
        visible: root.drawn > 0
        width: root.frame.width
        x: root.frame.x
        y: root.frame.y
    }

    // By its address: what draws them would otherwise be loaded for pictures that stand still, attract's first.
    Loader {
        readonly property bool drawing: root.drawn > 0 && root.drawn < 1

        onDrawingChanged: {
            if (drawing)
                setSource("RegionOutlines.qml", {
                    "picture": root
                });
            else
                source = "";
        }
    }

    Repeater {
        model: root.drawn === 1 ? root.pins : null

        Rectangle {
            required property color colour
            required property real partX
            required property real partY

            border.color: Theme.night
            border.width: Theme.hairline
            color: colour
            height: width
            radius: width / 2
            width: Theme.gapSmall * 1.6
            x: root.frame.x + partX * root.frame.width - width / 2
            y: root.frame.y + partY * root.frame.height - height / 2
        }
    }
}
