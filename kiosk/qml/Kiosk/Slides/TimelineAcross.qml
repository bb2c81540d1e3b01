pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The line across the page, with events by turns above and below it. What does not fit comes by two buttons;
// a still line holds all.
Item {
    id: root

    required property TimelineViewModel slide
    required property real room
    required property real reveal

    property int first: 0

    readonly property real knot: Theme.icon
    readonly property real buttons: Theme.target + Theme.gap
    readonly property real least: (room - (stepping ? buttons : 0) - knot) / 2 - Theme.gap
    readonly property real half: Math.max(least, flags.tallest)
    readonly property real fixedHeight: Theme.title.pixelSize * 1.4 + (Theme.label.pixelSize + Theme.caption.pixelSize) * (Theme.leadingTight + Theme.inkAbove + Theme.inkBelow) + Theme.gapSmall * 4
    readonly property int count: Theme.still ? root.slide.count : root.slide.across(Theme.strong, width, (room - buttons - knot) / 2 - Theme.gap - fixedHeight)
    readonly property bool stepping: count < root.slide.count
    readonly property real step: width / (count + 1)
    readonly property real cellWidth: step * 2 * 0.92
    readonly property font textFont: root.slide.common(Theme.strong, 2, cellWidth - Theme.gap, least - fixedHeight, true)
    readonly property real lineAt: half + Theme.gap
    readonly property int towards: Reading.rtl ? 1 : -1

    clip: stepping
    implicitHeight: (half + Theme.gap) * 2 + knot + (stepping ? buttons : 0)

    Item {
        id: strip

        LayoutMirroring.enabled: false
        height: parent.height
        width: root.step * (root.slide.count + 1)
        x: (Reading.rtl ? root.width - width : 0) + root.towards * root.first * root.step

        Behavior on x {
            enabled: !Theme.reducedMotion

            NumberAnimation {
                duration: Theme.turnMs
                easing.type: Easing.OutCubic
            }
        }

        Rectangle {
            Accessible.ignored: true
            color: root.slide.accent
            height: Theme.band
            radius: height / 2
            width: strip.width * root.reveal
            x: Reading.rtl ? strip.width - width : 0
            y: root.lineAt + (root.knot - height) / 2
        }

        Measured {
            id: flags

            model: root.slide.events

            TimelineFlag {
                accent: root.slide.accent
                cellWidth: root.cellWidth
                last: index === root.slide.count - 1
                lineAt: root.lineAt
                slide: root.slide
                textFont: root.textFont
                visible: x + strip.x > -1 && x + width + strip.x < root.width + 1
                x: Reading.rtl ? strip.width - index * root.step - width : index * root.step
            }
        }
    }

    Row {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.gap
        visible: root.stepping

        IconTap {
            enabled: root.first > 0
            label: Words.previous
            pictogram: Reading.rtl ? "mdi6.arrow-right" : "mdi6.arrow-left"

            onClicked: root.first = Math.max(0, root.first - root.count + 1)
        }

        IconTap {
            enabled: root.first < root.slide.count - root.count
            label: Words.next
            pictogram: Reading.rtl ? "mdi6.arrow-left" : "mdi6.arrow-right"

            onClicked: root.first = Math.min(root.slide.count - root.count, root.first + root.count - 1)
        }
    }
}
