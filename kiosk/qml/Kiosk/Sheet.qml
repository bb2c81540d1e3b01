pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Slides
import Kiosk.ViewModels

// One slide on its own, at rest: for pictures and pages to hand out.
Item {
    id: root

    required property KioskViewModel kiosk

    property int number: -1

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Reading.rtl

    SlidePage {
        anchors.fill: parent
        current: true
        slide: root.kiosk.slideAt(root.number)
    }
}
