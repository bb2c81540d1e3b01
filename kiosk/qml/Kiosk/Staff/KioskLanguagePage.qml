pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// The language that every visit begins in.
StaffFrame {
    id: root

    title: Words.staffLanguage

    body: Scroller {
        id: scroller

        anchors.fill: parent

        Column {
            spacing: Theme.gap
            width: parent?.width ?? 0

            Repeater {
                id: names

                model: root.staff.languages

                Tap {
                    id: tap

                    required property string code
                    required property string name

                    chosen: tap.code === Reading.language
                    fill: chosen ? Theme.action : Theme.card
                    height: Math.max(Theme.target, own.height, Math.min(Theme.target * 3, (scroller.height + Theme.gap) / names.count - Theme.gap))
                    label: tap.name
                    width: parent?.width ?? 0

                    contentItem: Item {
                        OwnName {
                            id: own

                            anchors.alignWhenCentered: false
                            anchors.centerIn: parent
                            code: tap.code
                            color: tap.chosen ? Theme.onAction : Theme.ink
                            font: Theme.fontFor(tap.code, Theme.title)
                            name: tap.name
                        }
                    }

                    onClicked: root.staff.speak(tap.code)
                }
            }
        }
    }
}
