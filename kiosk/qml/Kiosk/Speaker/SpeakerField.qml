pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What the speaker types on the laptop's own keyboard, and how much that finds.
Rectangle {
    id: root

    required property TalkList slides

    readonly property string spoken: slides.spoken

    border.color: input.activeFocus ? Theme.marigold : Theme.cream
    border.width: input.activeFocus ? Theme.stroke : Theme.hairline
    color: Theme.nightLand
    height: Math.max(Theme.target, hint.implicitHeight, advice.implicitHeight) + Theme.gapSmall
    radius: Theme.radius

    // What the field leaves is no key of the talk's.
    Keys.onPressed: event => event.accepted = true
    onSpokenChanged: {
        if (input.activeFocus && root.spoken !== "")
            input.Accessible.announce(root.spoken, Accessible.Polite);
    }

    Connections {
        function onTyped() {
            input.forceActiveFocus(Qt.ShortcutFocusReason);
            input.selectAll();
        }

        target: root.slides
    }

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.cream
        name: "mdi6.magnify"
    }

    Prose {
        id: hint

        Accessible.ignored: true
        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.cream
        font: Theme.strong
        opacity: 0.7
        text: Words.findSlide
        tight: true
        visible: input.text === ""
    }

    TextInput {
        id: input

        Accessible.name: Words.findSlide
        Accessible.role: Accessible.EditableText
        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: advice.left
        anchors.rightMargin: Theme.gap
        anchors.top: parent.top
        clip: true
        color: Theme.cream
        font: Theme.fontFor(root.slides.queryLanguage, Theme.strong)
        horizontalAlignment: TextInput.AlignLeft
        // No keyboard of the machine is to learn what was typed.
        inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        selectByMouse: true
        selectedTextColor: Theme.ink
        selectionColor: Theme.marigold
        text: root.slides.query
        verticalAlignment: TextInput.AlignVCenter

        // It stands still: a blinking one would draw for ever.
        cursorDelegate: Rectangle {
            color: Theme.marigold
            visible: input.activeFocus
            width: Theme.stroke
        }

        Keys.onPressed: event => {
            event.accepted = !(event.modifiers & Qt.ControlModifier) && root.slides.pressed(event.key);
        }
        onTextEdited: root.slides.type(text)
        onVisibleChanged: {
            if (!visible)
                focus = false;
        }
    }

    Prose {
        id: advice

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.cream
        font: Theme.caption
        text: root.slides.advice
        tight: true
        width: Math.min(implicitWidth, root.width / 3)
    }
}
