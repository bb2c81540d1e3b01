pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Draws where the panel is touched; what was never touched keeps its mark. It never mirrors.
FocusScope {
    id: root

    required property StaffViewModel staff

    readonly property ScreenTests tests: staff.tests

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    focus: true

    Repeater {
        model: root.tests.cells

        Rectangle {
            id: cell

            required property int index
            required property bool touched

            readonly property int column: index % root.tests.columns
            readonly property int line: Math.floor(index / root.tests.columns)

            border.color: Theme.line
            border.width: Theme.hairline
            color: cell.touched ? Theme.teal : Theme.card
            height: root.height / root.tests.lines
            width: root.width / root.tests.columns
            x: cell.column * width
            y: cell.line * height

            Rectangle {
                anchors.centerIn: parent
                color: Theme.ink
                height: Theme.gapSmall
                radius: height / 2
                visible: !cell.touched
                width: height
            }
        }
    }

    Repeater {
        model: root.tests.fingers

        Rectangle {
            id: finger

            required property real across
            required property real down
            required property real size

            color: Theme.marigold
            height: finger.size
            radius: finger.size / 2
            width: finger.size
            x: finger.across - finger.size / 2
            y: finger.down - finger.size / 2
        }
    }

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap
        width: Math.min(parent.width - Theme.margin * 2, Theme.dockItem * 5)

        Rectangle {
            color: Theme.card
            height: words.height + Theme.gap * 2
            radius: Theme.radius
            width: parent.width

            Prose {
                id: words

                anchors.centerIn: parent
                font: Theme.heading
                horizontalAlignment: Text.AlignHCenter
                text: root.tests.told
                tight: true
                width: parent.width - Theme.gap * 2
            }
        }

        TextTap {
            anchors.horizontalCenter: parent.horizontalCenter
            fill: Theme.action
            label: Words.done
            maximumWidth: parent.width
            outline: fill
            pictogram: "mdi6.check-bold"
            textColor: Theme.onAction

            onClicked: root.staff.back()
        }
    }
}
