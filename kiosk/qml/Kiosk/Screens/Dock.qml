pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The fixed bar, at the same place on every screen: Home, Back, Map, Language, Comfort.
Rectangle {
    id: root

    required property KioskViewModel kiosk

    Accessible.ignored: true
    color: Theme.card
    height: row.height + Theme.gapSmall * 2

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.line
        height: Theme.hairline
    }

    Row {
        id: row

        readonly property real itemWidth: Math.min(Theme.dockItem * (Theme.largeText ? 1.3 : 1), (root.width - Theme.edge * 2) / 5 - spacing)

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapSmall
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gapSmall

        DockItem {
            chosen: root.kiosk.screen === "home" && root.kiosk.panel === ""
            pictogram: "mdi6.home"
            label: Words.home
            width: row.itemWidth

            onClicked: root.kiosk.home()
        }

        DockItem {
            pictogram: Reading.rtl ? "mdi6.arrow-right" : "mdi6.arrow-left"
            label: Words.back
            width: row.itemWidth

            onClicked: root.kiosk.back()
        }

        DockItem {
            chosen: root.kiosk.onMap && root.kiosk.panel === ""
            pictogram: "mdi6.map-marker-radius"
            label: Words.map
            width: row.itemWidth

            onClicked: root.kiosk.map()
        }

        DockItem {
            chosen: root.kiosk.panel === "language"
            pictogram: "mdi6.translate"
            label: Words.language
            width: row.itemWidth

            caption: Component {
                Row {
                    spacing: Theme.gapSmall

                    Repeater {
                        model: root.kiosk.otherLanguages

                        OwnName {
                            font: Theme.fontFor(code, Theme.label)
                        }
                    }
                }
            }

            onClicked: root.kiosk.toggleLanguage()
        }

        DockItem {
            chosen: root.kiosk.panel === "comfort"
            pictogram: "mdi6.human-handsup"
            label: Words.comfort
            width: row.itemWidth

            onClicked: root.kiosk.toggleComfort()
        }
    }
}
