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

        readonly property real itemWidth: Math.min(widest, (root.width - Theme.edge * 2) / 5 - spacing)
        readonly property real tallest: Math.max(home.implicitHeight, back.implicitHeight, map.implicitHeight, comfort.implicitHeight)
        readonly property real widest: Math.max(Theme.dockItem, home.wish, back.wish, map.wish, language.wish, comfort.wish)

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapSmall
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gapSmall

        DockItem {
            id: home

            chosen: root.kiosk.screen === "home" && root.kiosk.panel === ""
            pictogram: "mdi6.home"
            label: Words.home
            height: row.tallest
            width: row.itemWidth

            onClicked: root.kiosk.home()
        }

        DockItem {
            id: back

            pictogram: Reading.rtl ? "mdi6.arrow-right" : "mdi6.arrow-left"
            label: Words.back
            height: row.tallest
            width: row.itemWidth

            onClicked: root.kiosk.back()
        }

        DockItem {
            id: map

            chosen: (root.kiosk.hasMap ? root.kiosk.onMap : root.kiosk.screen === "firms") && root.kiosk.panel === ""
            pictogram: root.kiosk.hasMap ? "mdi6.map-marker-radius" : "mdi6.format-list-bulleted"
            label: root.kiosk.hasMap ? Words.map : Words.allFirms
            height: row.tallest
            visible: root.kiosk.hasMap || root.kiosk.firms !== null
            width: row.itemWidth

            onClicked: root.kiosk.map()
        }

        DockItem {
            id: language

            chosen: root.kiosk.panel === "language"
            pictogram: "mdi6.translate"
            label: Words.language
            height: row.tallest
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
            id: comfort

            chosen: root.kiosk.panel === "comfort"
            pictogram: "mdi6.human-handsup"
            label: Words.comfort
            height: row.tallest
            width: row.itemWidth

            onClicked: root.kiosk.toggleComfort()
        }
    }
}
