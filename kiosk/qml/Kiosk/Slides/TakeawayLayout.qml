pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Something to take home: a code to scan, and the same address to note.
SlideFrame {
    id: root

    required property TakeawayViewModel slide

    readonly property real codeSize: Math.max(Theme.iconHuge * 1.6, Math.min(upright ? inner * 0.8 : inner * 0.42, room * (upright ? 0.5 : 0.86)))
    readonly property real column: upright ? inner : inner - codeSize - Theme.gapLarge * 2
    readonly property real spare: upright ? room - codeSize - Theme.gapLarge : room

    needed: upright ? code.height + Theme.gapLarge * 2 + words.implicitHeight : Math.max(code.height, words.implicitHeight)
    panelled: true
    shown: root.slide

    Image {
        id: code

        property string link: root.slide.link

        Accessible.name: root.slide.address
        Accessible.role: Accessible.Graphic
        LayoutMirroring.enabled: Reading.rtl && !root.upright
        anchors.horizontalCenter: root.upright ? parent.horizontalCenter : undefined
        anchors.right: root.upright ? undefined : parent.right
        fillMode: Image.Pad
        height: root.codeSize
        smooth: false
        source: "image://qr/" + Math.floor(root.codeSize) + "/" + encodeURIComponent(root.slide.code)
        width: root.codeSize
        y: root.upright ? words.height + Theme.gapLarge * 2 : Math.max(0, (root.room - height) / 2)
    }

    Column {
        id: words

        anchors.left: parent.left
        spacing: Theme.gapLarge
        width: root.column
        y: root.upright ? 0 : Math.max(0, (root.room - height) / 2)

        Prose {
            font: root.slide.fitted(root.slide.text, Theme.strong, 2, root.column, root.spare * 0.5)
            horizontalAlignment: Text.AlignLeft
            text: root.slide.text
            width: parent.width
        }

        Prose {
            property string link: root.slide.link

            color: root.slide.accentText
            font: root.slide.numerals(root.slide.fitted(root.slide.address, Theme.strong, 2.4, root.column, root.spare * 0.3))
            horizontalAlignment: Text.AlignLeft
            text: root.slide.address
            wrapMode: Text.WrapAnywhere
            width: parent.width
        }

        Prose {
            color: Theme.inkSoft
            font: Theme.body
            horizontalAlignment: Text.AlignLeft
            text: Words.scanCode
            width: parent.width
        }
    }
}
