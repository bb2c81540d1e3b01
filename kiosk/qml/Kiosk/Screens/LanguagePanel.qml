pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Every language by its own name in its own script.
PanelFrame {
    id: root

    required property KioskViewModel kiosk

    title: Words.chooseLanguage

    onClosed: root.kiosk.toggleLanguage()

    Grid {
        columns: Theme.portrait ? 1 : 2
        spacing: Theme.gap
        width: parent?.width ?? 0

        Repeater {
            model: root.kiosk.languages

            Tap {
                id: tap

                required property string code
                required property string name
                required property bool rtl

                chosen: tap.code === Reading.language
                fill: chosen ? Theme.action : Theme.card
                height: Theme.target * 2
                label: tap.name
                width: (root.room - (Theme.portrait ? 0 : Theme.gap)) / (Theme.portrait ? 1 : 2)

                contentItem: Item {
                    OwnName {
                        anchors.alignWhenCentered: false
                        anchors.centerIn: parent
                        code: tap.code
                        color: tap.chosen ? Theme.onAction : Theme.ink
                        font: Theme.fontFor(tap.code, Theme.title)
                        name: tap.name
                    }
                }

                onClicked: root.kiosk.chooseLanguage(tap.code)
            }
        }
    }
}
