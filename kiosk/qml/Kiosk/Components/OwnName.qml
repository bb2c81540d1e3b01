pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A language's own name, in its own script whatever the screen is in.
Prose {
    id: root

    required property string code
    required property string name

    Accessible.ignored: true
    bottomPadding: font.pixelSize * Theme.inkBelowFor(root.code)
    lineHeight: font.pixelSize * Theme.leadingFor(root.code)
    text: root.name
    topPadding: font.pixelSize * Theme.inkAboveFor(root.code)
    wrapMode: Text.NoWrap
}
