pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One control of the staff panel: it takes its share of the page.
TextTap {
    id: root

    required property real share

    height: Math.max(implicitHeight, Theme.target + Theme.gap, root.share)
    textFont: Theme.largeText ? Theme.strong : Theme.heading
}
