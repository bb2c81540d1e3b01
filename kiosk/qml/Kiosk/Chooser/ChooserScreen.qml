pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Speaker
import Kiosk.ViewModels

// The decks presented last, and the way to any other.
Rectangle {
    id: root

    required property ChooserViewModel chooser

    color: Theme.paper

    Component.onCompleted: decks.enter()

    Lattice {
        anchors.fill: parent
        kind: "weave"
        stroke: Qt.tint(Theme.paper, Qt.alpha(Theme.line, 0.2))
        tile: Theme.iconHuge
    }

    Prose {
        id: heading

        Accessible.role: Accessible.Heading
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: browse.left
        anchors.rightMargin: Theme.gapLarge
        anchors.top: parent.top
        anchors.topMargin: Theme.edge + Math.max(0, (browse.height - implicitHeight) / 2)
        font: Theme.title
        text: Words.chooseDeck
        tight: true
    }

    TextTap {
        id: browse

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.edge
        enabled: root.chooser.opening === ""
        fill: Theme.action
        label: Words.openFolder
        maximumWidth: root.width * 0.4
        outline: fill
        pictogram: "mdi6.folder-open"
        textColor: Theme.onAction

        Keys.onDownPressed: decks.enter()
        onClicked: browser.ask()
    }

    DeckGrid {
        id: decks

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.edge
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: heading.height > browse.height ? heading.bottom : browse.bottom
        anchors.topMargin: Theme.gapLarge
        chooser: root.chooser

        onLeftAbove: browse.forceActiveFocus(Qt.TabFocusReason)
    }

    Message {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.edge
        anchors.horizontalCenter: parent.horizontalCenter
        maximumWidth: root.width - Theme.edge * 2
        text: root.chooser.refusal
    }

    // The desktop's own window, loaded when it is first asked for.
    Loader {
        id: browser

        function ask(): void {
            if (status === Loader.Null)
                setSource(Qt.resolvedUrl("FolderChoice.qml"), {
                    chooser: root.chooser
                });
            const dialog = item as FolderChoice;
            if (dialog)
                dialog.open();
        }
    }
}
