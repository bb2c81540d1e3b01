pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A half-disc with arcs, rising from the lower edge. `reach` is the radius of the outermost arc.
Item {
    id: root

    required property real reach
    required property color color

    property color second: Theme.saffron
    property real rise: 1

    readonly property color disc: Qt.tint(root.color, Qt.alpha(Theme.cream, root.color.hslLightness > 0.4 ? 0.35 : 0))

    Accessible.ignored: true
    clip: root.rise < 1
    height: reach
    width: reach * 2

    Image {
        Accessible.ignored: true
        source: root.reach < 1 || Theme.printed ? "" : "image://lattice/sun/" + Math.round(root.reach) + "/" + [root.color, root.second, root.disc].map(colour => String(colour).slice(1)).join("-")
        y: root.reach * (1 - root.rise)
    }

    Loader {
        active: Theme.printed

        sourceComponent: SunArcs {
            color: root.color
            disc: root.disc
            reach: root.reach
            second: root.second
        }
    }
}
