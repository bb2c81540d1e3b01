pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// What is wrong in one sentence, what is shown, and the controls.
StaffFrame {
    id: root

    readonly property bool wide: !Theme.portrait && !Theme.largeText
    // The controls share the page, as far as that makes them easier to hit.
    readonly property real free: depth - standing.height - Theme.gap - (wide ? 0 : left.height + Theme.gap)

    title: Words.staffPanel

    body: Scroller {
        id: scroller

        anchors.fill: parent

        Column {
            spacing: Theme.gap
            width: parent?.width ?? 0

            Standing {
                id: standing

                sentence: root.staff.report.sentence
                well: root.staff.report.well
                width: parent.width
            }

            Flow {
                spacing: Theme.gap
                width: parent.width

                Column {
                    id: left

                    spacing: Theme.gap
                    width: root.wide ? (parent.width - Theme.gap) * 0.44 : parent.width

                    Facts {
                        height: root.wide ? Math.max(implicitHeight, controls.height - (dials.height > 0 ? dials.height + Theme.gap : 0)) : implicitHeight
                        staff: root.staff
                        width: parent.width
                    }

                    Column {
                        id: dials

                        spacing: Theme.gap
                        width: parent.width

                        Repeater {
                            model: root.staff.dials.rows

                            StepRow {
                                id: step

                                required property string dial
                                required property string label

                                less: Words.staffLess
                                more: Words.staffMore
                                subject: step.label
                                width: parent?.width ?? 0

                                onStepped: steps => root.staff.dials.turn(step.dial, steps)
                            }
                        }
                    }
                }

                Controls {
                    id: controls

                    free: root.free
                    staff: root.staff
                    width: root.wide ? (parent.width - Theme.gap) * 0.56 : parent.width
                }
            }
        }
    }
}
