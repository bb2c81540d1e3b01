pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Hears the clicker and the keyboard for either window.
FocusScope {
    id: root

    required property PresentViewModel present

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Reading.rtl
    focus: true

    Keys.onPressed: event => {
        // With Shift they are still the same keys; with Control or Alt they are the desktop's.
        if (event.matches(StandardKey.Find)) {
            root.present.search();
            event.accepted = true;
            return;
        }
        const others = event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier);
        event.accepted = !others && root.present.pressed(event.key);
    }
}
