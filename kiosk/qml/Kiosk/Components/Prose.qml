pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Words on the screen: a token font, the language's line height, and room for ink outside the line box.
Text {
    id: root

    property bool tight: false
    readonly property real em: font.pixelSize

    Accessible.name: text
    Accessible.role: Accessible.StaticText
    bottomPadding: Math.round(em * Theme.inkBelow)
    color: Theme.ink
    font: Theme.body
    horizontalAlignment: Text.AlignLeft
    lineHeight: Math.round(em * (tight ? Theme.leadingTight : Theme.leading))
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    topPadding: Math.round(em * Theme.inkAbove)
    wrapMode: Text.Wrap
}
