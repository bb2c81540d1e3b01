pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Firms
import Kiosk.ViewModels

// The card of a firm that the speaker has opened from the slide, over it.
Loader {
    id: root

    required property PresentViewModel present

    active: present.firm !== null

    sourceComponent: FirmView {
        firm: root.present.firm
        region: root.present.places.region

        onListAsked: root.present.places.home()
        onMapAsked: root.present.places.showOnMap(firm.firmId)
        onStoryAsked: root.present.places.openSlide(firm.slideId)
    }
}
