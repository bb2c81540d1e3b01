pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The way to the search, the same on every screen that has one.
TextTap {
    id: root

    fill: Theme.action
    label: Words.search
    pictogram: "mdi6.magnify"
    textColor: Theme.onAction
    textFont: Theme.heading
}
