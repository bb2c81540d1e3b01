pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.ViewModels

// A grid to the very edges, then fields of one colour each: a touch goes on.
T.AbstractButton {
    id: root

    required property ScreenTests tests

    Accessible.name: Words.staffGoOn
    Accessible.role: Accessible.Button
    focus: true

    background: Rectangle {
        color: root.tests.field
    }
    contentItem: Item {
        Repeater {
            model: root.tests.grid ? root.tests.columns + 1 : 0

            Rectangle {
                required property int index

                color: root.tests.line
                height: root.height
                width: Theme.hairline
                x: Math.round((root.width - width) * index / root.tests.columns)
            }
        }

        Repeater {
            model: root.tests.grid ? root.tests.lines + 1 : 0

            Rectangle {
                required property int index

                color: root.tests.line
                height: Theme.hairline
                width: root.width
                y: Math.round((root.height - height) * index / root.tests.lines)
            }
        }

        Rectangle {
            anchors.centerIn: parent
            color: Theme.card
            height: words.height + Theme.gap * 2
            radius: Theme.radius
            visible: root.tests.grid
            width: words.width + Theme.gap * 2

            Prose {
                id: words

                Accessible.ignored: true
                anchors.centerIn: parent
                font: Theme.heading
                text: Words.staffGoOn
                wrapMode: Text.NoWrap
            }
        }
    }

    Accessible.onPressAction: root.click()
    Keys.onEnterPressed: root.click()
    Keys.onReturnPressed: root.click()
    onClicked: root.tests.next()
}
