pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The pad for the PIN. It keeps to the order of a telephone's, whichever way the screen is read.
StaffFrame {
    id: root

    readonly property PinPadViewModel pad: staff.pad
    readonly property bool wide: !Theme.portrait
    readonly property real above: dots.height + Theme.gapLarge + (wide ? 0 : Math.max(said.height, Theme.target * 2))
    readonly property real key: Math.min((depth - above) / 4 - Theme.gapSmall, (room + Theme.gapSmall) / 3 - Theme.gapSmall, Theme.target * 3)

    title: root.pad.title

    body: [
        Standing {
            id: said

            sentence: root.pad.message
            visible: sentence !== ""
            well: false
            width: root.wide ? (root.room - keys.width) / 2 - Theme.gapLarge : root.room
            y: root.wide ? keys.y : 0

            anchors.left: parent?.left
        },
        Row {
            id: dots

            Accessible.description: String(root.pad.typed)
            Accessible.name: Words.pinDigits
            Accessible.role: Accessible.StaticText
            anchors.horizontalCenter: parent?.horizontalCenter
            height: Theme.icon
            spacing: Theme.gap
            y: keys.y - height - Theme.gapLarge

            Repeater {
                model: Math.max(4, root.pad.typed)

                Rectangle {
                    required property int index

                    border.color: Theme.action
                    border.width: Theme.stroke
                    color: index < root.pad.typed ? Theme.action : "transparent"
                    height: dots.height
                    radius: height / 2
                    width: height
                }
            }
        },
        Grid {
            id: keys

            LayoutMirroring.childrenInherit: true
            LayoutMirroring.enabled: false
            anchors.horizontalCenter: parent?.horizontalCenter
            columns: 3
            spacing: Theme.gapSmall
            y: root.depth - height

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

                PinKey {
                    required property string modelData

                    enabled: !root.pad.closed
                    face: modelData
                    label: modelData
                    side: root.key

                    onClicked: root.pad.press(modelData)
                }
            }

            PinKey {
                enabled: root.pad.typed > 0
                label: Words.pinErase
                pictogram: "mdi6.backspace-outline"
                side: root.key

                onClicked: root.pad.erase()
            }

            PinKey {
                enabled: !root.pad.closed
                face: "0"
                label: face
                side: root.key

                onClicked: root.pad.press(face)
            }

            PinKey {
                enabled: root.pad.ready
                label: Words.done
                main: true
                pictogram: "mdi6.check-bold"
                side: root.key

                onClicked: root.pad.submit()
            }
        }
    ]

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            root.pad.press(String(event.key - Qt.Key_0));
        else if (event.key === Qt.Key_Backspace)
            root.pad.erase();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.pad.submit();
        else
            return;
        event.accepted = true;
    }
}
