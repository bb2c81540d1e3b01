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
                required property list<string> families
                required property string name
                required property bool rtl

                chosen: tap.code === Reading.language
                fill: chosen ? Theme.action : Theme.card
                height: Theme.target * 1.6
                label: tap.name
                width: (root.room - (Theme.portrait ? 0 : Theme.gap)) / (Theme.portrait ? 1 : 2)

                contentItem: Item {
                    Prose {
                        Accessible.ignored: true
                        anchors.centerIn: parent
                        color: tap.chosen ? Theme.onAction : Theme.ink
                        font: Theme.fontFor(tap.code, Theme.heading)
                        text: tap.name
                    }
                }

                onClicked: root.kiosk.chooseLanguage(tap.code)
            }
        }
    }
}
