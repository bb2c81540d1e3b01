pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Firms
import Kiosk.ViewModels

// One firm as a slide.
FirmView {
    id: root

    required property FirmSlideViewModel slide

    property bool current: false

    firm: root.slide.firm
    foot: Theme.targetSmall + Theme.gapSmall
    listed: false
    region: root.slide.region

    onMapAsked: root.slide.showOnMap()
}
