pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Every language by its own name in its own script.
PanelFrame {
    id: root

    required property KioskViewModel kiosk

    readonly property int columns: Theme.portrait ? 1 : 2
    readonly property int lines: Math.ceil(names.count / columns)
    readonly property real least: Theme.target * 2

    title: Words.chooseLanguage

    onClosed: root.kiosk.toggleLanguage()

    Grid {
        columns: root.columns
        spacing: Theme.gap
        width: parent?.width ?? 0

        Repeater {
            id: names

            model: root.kiosk.languages

            Tap {
                id: tap

                required property string code
                required property string name
                required property bool rtl

                chosen: tap.code === Reading.language
                fill: chosen ? Theme.action : Theme.card
                height: Math.max(root.least, Math.min(root.least * 2, (root.depth + Theme.gap) / root.lines - Theme.gap))
                label: tap.name
                width: (root.room + Theme.gap) / root.columns - Theme.gap

                contentItem: Item {
                    OwnName {
                        anchors.alignWhenCentered: false
                        anchors.centerIn: parent
                        code: tap.code
                        color: tap.chosen ? Theme.onAction : Theme.ink
                        font: Theme.fontFor(tap.code, Theme.largeText ? Theme.title : Theme.display)
                        name: tap.name
                    }
                }

                onClicked: root.kiosk.chooseLanguage(tap.code)
            }
        }
    }
}
