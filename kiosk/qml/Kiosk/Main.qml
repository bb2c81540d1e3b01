pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Attract
import Kiosk.ViewModels

// The one window. Attract stands in front; the stage with everything else is put behind it.
Window {
    id: root

    required property AttractViewModel attract

    color: Theme.night
    title: root.attract.title

    Loader {
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: Reading.rtl
        active: root.attract.shown
        anchors.fill: parent
        focus: active
        z: 1

        sourceComponent: AttractScreen {
            attract: root.attract
        }
    }
}
