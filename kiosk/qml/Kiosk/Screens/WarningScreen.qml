pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Components
import Kiosk.ViewModels

// Asks whether anyone is still there. Any touch keeps the session and does nothing else.
T.AbstractButton {
    id: root

    required property KioskViewModel kiosk

    Accessible.description: Words.stillThereHint
    Accessible.name: Words.stillThere
    Accessible.role: Accessible.AlertMessage
    focus: true

    background: Rectangle {
        color: Theme.night
        opacity: 0.92
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.gap
            width: parent.width - Theme.margin * 2

            Prose {
                color: Theme.cream
                font: Theme.display
                horizontalAlignment: Text.AlignHCenter
                text: Words.stillThere
                tight: true
                width: parent.width
            }

            Prose {
                color: Theme.marigold
                font: Theme.heading
                horizontalAlignment: Text.AlignHCenter
                text: Words.stillThereHint
                width: parent.width
            }

            Prose {
                color: Theme.cream
                font: Theme.lead
                horizontalAlignment: Text.AlignHCenter
                text: root.kiosk.countdown
                width: parent.width
            }
        }
    }

    Accessible.onPressAction: root.click()
    Keys.onPressed: event => {
        root.kiosk.touched();
        event.accepted = true;
    }
    onClicked: root.kiosk.touched()
}
