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
        // So that the deepest of the languages' names keeps clear of the bezel, on the line of all words.
        readonly property real lift: Math.max(0, language.captionDepth - language.wordDepth)
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
            lift: row.lift
            width: row.itemWidth

            onClicked: root.kiosk.home()
        }

        DockItem {
            id: back

            pictogram: Reading.rtl ? "mdi6.arrow-right" : "mdi6.arrow-left"
            label: Words.back
            height: row.tallest
            lift: row.lift
            width: row.itemWidth

            onClicked: root.kiosk.back()
        }

        DockItem {
            id: map

            chosen: (root.kiosk.hasMap ? root.kiosk.onMap : root.kiosk.screen === "firms") && root.kiosk.panel === ""
            pictogram: root.kiosk.hasMap ? "mdi6.map-marker-radius" : "mdi6.format-list-bulleted"
            label: root.kiosk.hasMap ? Words.map : Words.allFirms
            height: row.tallest
            lift: row.lift
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
            lift: row.lift
            width: row.itemWidth

            caption: Component {
                Row {
                    id: names

                    spacing: Theme.gapSmall

                    Binding {
                        property: "captionDepth"
                        target: language
                        value: names.childrenRect.y + names.childrenRect.height
                    }

                    Repeater {
                        model: root.kiosk.otherLanguages

                        // All on the line that the words beside them stand on, whatever their scripts.
                        OwnName {
                            font: Theme.fontFor(code, Theme.label)
                            y: -baselineOffset
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
            lift: row.lift
            width: row.itemWidth

            onClicked: root.kiosk.toggleComfort()
        }
    }
}
