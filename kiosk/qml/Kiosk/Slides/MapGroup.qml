pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Firms
import Kiosk.ViewModels

// Choices of one kind under their heading.
Column {
    id: root

    required property Rows choices
    required property string chosen
    required property string heading

    signal picked(string choice)

    spacing: Theme.gapSmall

    Prose {
        Accessible.role: Accessible.Heading
        font: Theme.strong
        text: root.heading
        width: parent.width
    }

    Choices {
        choices: root.choices
        chosen: root.chosen
        width: parent.width

        onPicked: choice => root.picked(choice)
    }
}
