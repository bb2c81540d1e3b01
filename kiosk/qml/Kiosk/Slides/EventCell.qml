pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A moment: its year, its day, what happened, and who says so.
Column {
    id: root

    required property string year
    required property string day
    required property string text
    required property string source
    required property string picture
    required property string alt
    required property color accent
    required property font textFont
    required property font yearFont

    property real pictureHeight: 0

    // Its height as it would be seen: what is out of sight does not lay itself out anew.
    readonly property real natural: numeral.height + taken(moment) + (root.picture !== "" && pictureHeight > 0 ? spacing + pictureHeight : 0) + taken(words) + taken(origin)

    function taken(prose: Prose): real {
        return prose.text === "" ? 0 : spacing + prose.height;
    }

    spacing: Theme.gapSmall

    Digits {
        id: numeral

        anchors.left: parent.left
        color: root.accent
        font: root.yearFont
        text: root.year
    }

    Prose {
        id: moment

        color: Theme.inkSoft
        font: Theme.label
        horizontalAlignment: Text.AlignLeft
        text: root.day
        tight: true
        visible: text !== ""
        width: root.width
    }

    Image {
        Accessible.ignored: root.alt === ""
        Accessible.name: root.alt
        Accessible.role: Accessible.Graphic
        fillMode: Image.PreserveAspectCrop
        height: root.pictureHeight
        source: root.picture
        sourceSize: Qt.size(width, height)
        visible: root.picture !== "" && root.pictureHeight > 0
        width: root.width
    }

    Prose {
        id: words

        font: root.textFont
        horizontalAlignment: Text.AlignLeft
        text: root.text
        tight: true
        width: root.width
    }

    Prose {
        id: origin

        color: Theme.inkSoft
        font: Theme.caption
        horizontalAlignment: Text.AlignLeft
        text: root.source
        tight: true
        visible: text !== ""
        width: root.width
    }
}
