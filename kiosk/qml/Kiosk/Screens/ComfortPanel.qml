pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Text size, contrast, motion and reach, over the whole page; each change shows at once.
PanelFrame {
    id: root

    required property KioskViewModel kiosk
    readonly property ComfortViewModel comfort: root.kiosk.comfort
    readonly property real share: (depth - standard.height) / 4 - Theme.gap

    title: Words.comfortTitle

    onClosed: root.kiosk.toggleComfort()

    Column {
        spacing: Theme.gap
        width: parent?.width ?? 0

        ComfortRow {
            first: Words.textNormal
            icon: "mdi6.format-size"
            on: root.comfort.largeText
            second: Words.textLarge
            share: root.share
            subject: Words.textSize
            width: parent.width

            onChosen: on => root.comfort.setLargeText(on)
        }

        ComfortRow {
            first: Words.contrastNormal
            icon: "mdi6.contrast-circle"
            on: root.comfort.highContrast
            second: Words.contrastHigh
            share: root.share
            subject: Words.contrast
            width: parent.width

            onChosen: on => root.comfort.setHighContrast(on)
        }

        ComfortRow {
            first: Words.motionFull
            icon: "mdi6.motion-outline"
            on: root.comfort.reducedMotion
            second: Words.motionReduced
            share: root.share
            subject: Words.motion
            width: parent.width

            onChosen: on => root.comfort.setReducedMotion(on)
        }

        ComfortRow {
            first: Words.switchedOff
            icon: "mdi6.wheelchair-accessibility"
            on: root.comfort.lowReach
            second: Words.switchedOn
            share: root.share
            subject: Words.lowReach
            width: parent.width

            onChosen: on => root.comfort.setLowReach(on)
        }

        TextTap {
            id: standard

            anchors.left: parent?.left
            pictogram: "mdi6.restore"
            label: Words.resetComfort

            onClicked: root.comfort.reset()
        }
    }
}
