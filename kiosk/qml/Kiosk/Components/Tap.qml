pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.ViewModels

// Anything that can be pressed: acts on release inside, darkens at once, shows where the keys are.
T.AbstractButton {
    id: root

    required property string label

    property bool chosen: false
    property color fill: Theme.card
    property color outline: Theme.line
    property real corner: Theme.radius

    Accessible.checked: root.chosen
    Accessible.name: root.label
    Accessible.role: Accessible.Button
    activeFocusOnTab: true
    focusPolicy: Qt.TabFocus
    implicitHeight: Theme.target
    implicitWidth: Theme.target

    background: Rectangle {
        border.color: root.visualFocus ? Theme.focus : root.outline
        border.width: root.visualFocus ? Theme.stroke : Theme.hairline
        color: root.pressed ? Qt.darker(root.fill, 1.2) : root.fill
        radius: root.corner
    }

    Keys.onEnterPressed: root.click()
    Keys.onReturnPressed: root.click()

    FocusRing {
        anchors.fill: parent
        corner: root.corner
        visible: root.visualFocus
    }
}
