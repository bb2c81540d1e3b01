pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What has been typed, with a caret that stands still at its end; of what is too long, the end is seen.
Item {
    id: root

    required property SearchViewModel search

    readonly property bool empty: search.query === ""
    // Latin letters on a screen that runs from the right grow away from where they begin to be read.
    readonly property bool against: search.queryRtl !== Reading.rtl
    readonly property real over: Math.max(0, words.width + caret.width * 4 - width)

    clip: root.over > 0
    implicitHeight: words.implicitHeight

    OwnName {
        id: words

        Accessible.ignored: false
        anchors.left: parent.left
        anchors.leftMargin: caret.width * 2 - (root.against ? 0 : root.over)
        anchors.verticalCenter: parent.verticalCenter
        code: root.search.queryLanguage
        font: Theme.fontFor(code, Theme.heading)
        name: root.search.query
        visible: !root.empty
    }

    Rectangle {
        id: caret

        anchors.left: root.empty || root.against ? parent.left : words.right
        anchors.leftMargin: root.empty || root.against ? 0 : width
        color: Theme.action
        height: words.font.pixelSize * 1.2
        width: Theme.stroke
        y: words.y + words.baselineOffset - height * 0.8
    }
}
