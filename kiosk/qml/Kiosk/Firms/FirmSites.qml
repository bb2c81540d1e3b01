pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A firm's places, each with how exactly it is known, or that it is known `nowhere`; the few of a `grand` card in
// larger words.
Column {
    id: root

    required property bool grand
    required property string nowhere
    required property Rows sites

    property alias count: places.count

    readonly property font words: root.grand && places.count < 3 ? Theme.lead : Theme.body

    spacing: Theme.gapSmall

    Prose {
        color: Theme.inkSoft
        font: root.words
        text: root.nowhere
        tight: true
        visible: root.nowhere !== "" && places.count === 0
        width: root.width
    }

    Repeater {
        id: places

        model: root.sites

        Row {
            id: site

            required property string name
            required property string precision

            spacing: Theme.gapSmall
            width: root.width

            Icon {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.inkSoft
                name: "mdi6.map-marker"
                size: root.words.pixelSize * 1.2
            }

            Prose {
                font: root.words
                text: site.name + " · " + site.precision
                tight: true
                width: parent.width - mark.width - parent.spacing
            }
        }
    }
}
