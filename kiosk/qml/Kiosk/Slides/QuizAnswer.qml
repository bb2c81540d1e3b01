pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// One answer: a wide button that takes a tick or a cross once an answer is given, so that colour is never alone.
TextTap {
    id: root

    required property string answer
    required property bool correct
    required property bool given
    required property int index
    required property bool answered
    required property real least
    required property QuizViewModel slide

    readonly property bool lit: answered && correct
    readonly property bool missed: answered && given && !correct

    chosen: given
    enabled: !answered
    fill: lit ? slide.accent : Theme.card
    height: Math.max(implicitHeight, least)
    label: answer
    outline: given || lit ? slide.accent : Theme.line
    pictogram: lit ? "mdi6.check-circle" : missed ? "mdi6.close-circle" : "mdi6.circle-outline"
    textColor: lit ? Theme.textOn(slide.accent) : answered && !missed ? Theme.inkSoft : Theme.ink
}
