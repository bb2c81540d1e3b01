pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// By single presses what fingers do by dragging and pinching: arrows around "whole region", and zoom beside them.
Item {
    id: root

    required property MapViewModel map

    readonly property real side: Theme.target
    readonly property real step: side + Theme.gapSmall

    height: step * 2 + side
    width: step * 3 + side

    Item {
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        anchors.fill: parent

        MultiPointTouchArea {
            anchors.fill: parent
        }

        IconTap {
            pictogram: "mdi6.arrow-up"
            label: Words.panUp
            x: root.step

            onClicked: root.map.pan(0, -1)
        }

        IconTap {
            pictogram: "mdi6.arrow-left"
            label: Words.panLeft
            y: root.step

            onClicked: root.map.pan(-1, 0)
        }

        IconTap {
            pictogram: "mdi6.fit-to-page-outline"
            label: Words.wholeRegion
            x: root.step
            y: root.step

            onClicked: root.map.wholeRegion()
        }

        IconTap {
            pictogram: "mdi6.arrow-right"
            label: Words.panRight
            x: root.step * 2
            y: root.step

            onClicked: root.map.pan(1, 0)
        }

        IconTap {
            pictogram: "mdi6.arrow-down"
            label: Words.panDown
            x: root.step
            y: root.step * 2

            onClicked: root.map.pan(0, 1)
        }

        IconTap {
            pictogram: "mdi6.plus-thick"
            iconColor: root.map.closest ? Theme.line : Theme.action
            label: Words.zoomIn
            x: root.step * 3

            onClicked: root.map.zoomIn()
        }

        IconTap {
            pictogram: "mdi6.minus-thick"
            iconColor: root.map.widest ? Theme.line : Theme.action
            label: Words.zoomOut
            x: root.step * 3
            y: root.step * 2

            onClicked: root.map.zoomOut()
        }
    }
}
