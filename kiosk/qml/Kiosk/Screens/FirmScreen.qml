pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Firms
import Kiosk.ViewModels

// One firm on a screen of its own.
FirmView {
    id: root

    required property KioskViewModel kiosk

    region: root.kiosk.region

    onListAsked: root.kiosk.openFirms("")
    onMapAsked: root.kiosk.showOnMap(root.firm.firmId)
    onStoryAsked: root.kiosk.openSlide(root.firm.slideId)
}
