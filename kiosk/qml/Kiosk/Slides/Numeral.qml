pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// A number that counts up to its value, with its unit beside it, or below where the width is short.
Item {
    id: root

    required property real value
    required property int decimals
    required property bool grouped
    required property string prefix
    required property string unit
    required property font digits
    required property font unitFont
    required property color ink
    required property real reveal

    // A year does not grow from nothing: it runs through its last decades.
    readonly property real counted: grouped ? value * reveal : Math.round(value - 30 * (1 - reveal))
    readonly property real space: digits.pixelSize * 0.16
    readonly property bool beside: whole.advanceWidth + space + units.implicitWidth <= width

    readonly property real base: digits.pixelSize * 0.76

    Accessible.name: whole.text + " " + unit
    Accessible.role: Accessible.StaticText
    implicitHeight: Math.round(digits.pixelSize * 0.96) + (beside || unit === "" ? 0 : units.implicitHeight)

    TextMetrics {
        id: whole

        font: root.digits
        text: root.prefix + Reading.number(root.value, root.decimals, root.grouped)
    }

    Text {
        id: number

        Accessible.ignored: true
        anchors.left: parent.left
        color: root.ink
        font: root.digits
        text: root.prefix + Reading.number(root.counted, root.decimals, root.grouped)
        textFormat: Text.PlainText
        y: root.base - baselineOffset
    }

    Text {
        id: units

        Accessible.ignored: true
        anchors.left: root.beside ? number.right : parent.left
        anchors.leftMargin: root.beside ? root.space : 0
        color: root.ink
        font: root.unitFont
        text: root.unit
        textFormat: Text.PlainText
        visible: text !== ""
        y: root.beside ? root.base - baselineOffset : root.digits.pixelSize * 0.96
    }
}
