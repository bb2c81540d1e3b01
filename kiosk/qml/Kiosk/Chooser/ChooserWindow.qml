pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The window in which the deck of a talk is chosen.
Window {
    id: root

    required property ChooserViewModel chooser

    color: Theme.paper
    title: Words.chooseDeck

    onClosing: close => {
        close.accepted = false;
        root.chooser.leave();
    }

    FocusScope {
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Reading.rtl
        anchors.fill: parent
        focus: true

        Keys.onEscapePressed: root.chooser.leave()

        ChooserScreen {
            anchors.fill: parent
            chooser: root.chooser
        }
    }
}
