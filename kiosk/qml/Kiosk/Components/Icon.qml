pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A pictogram by its QtAwesome name, drawn as one glyph; decoration beside words, so unseen by speech.
Text {
    id: root

    required property string name

    property real size: Theme.icon

    Accessible.ignored: true
    color: Theme.ink
    font.family: Theme.glyphFamily(root.name)
    font.pixelSize: root.size
    height: root.size
    horizontalAlignment: Text.AlignHCenter
    text: Theme.glyph(root.name)
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    width: root.size
}
