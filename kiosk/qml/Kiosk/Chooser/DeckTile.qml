pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// A deck: its picture, its title, when it was shown, and where it is. One that is gone can be removed.
FocusScope {
    id: root

    required property string folder
    required property bool gone
    required property int index
    required property string language
    required property string note
    required property string picture
    required property string place
    required property string title

    property bool busy: false
    property bool grand: false
    property bool opening: false
    readonly property font face: Theme.fontFor(root.language, root.grand ? Theme.heading : Theme.strong)

    signal clicked
    signal removed

    implicitHeight: tap.implicitHeight

    Keys.onDeletePressed: {
        if (root.gone)
            root.removed();
    }

    Tap {
        id: tap

        Accessible.description: root.note + ", " + root.place
        anchors.fill: parent
        enabled: !root.busy
        focus: true
        implicitHeight: image.height + words.height + Theme.gapSmall * 3
        label: root.title
        outline: root.opening ? Theme.action : Theme.line

        contentItem: Item {
            DeckPicture {
                id: image

                anchors.left: parent.left
                anchors.margins: Theme.gapSmall
                anchors.right: parent.right
                anchors.top: parent.top
                height: Math.round(width * 9 / 16)
                opacity: root.gone ? 0.35 : 1
                picture: root.picture
            }

            Column {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.top: image.bottom
                anchors.topMargin: Theme.gapSmall

                OwnName {
                    code: root.language
                    color: root.gone ? Theme.inkSoft : Theme.ink
                    elide: Text.ElideRight
                    font: root.face
                    maximumLineCount: 2
                    name: root.title
                    width: parent.width
                    wrapMode: Text.Wrap
                }

                Prose {
                    Accessible.ignored: true
                    color: Theme.inkSoft
                    font: root.grand ? Theme.body : Theme.caption
                    text: root.opening ? Words.openingDeck : root.note
                    tight: true
                    width: parent.width
                }

                // A path is Latin whatever the screen is in.
                OwnName {
                    code: "en"
                    color: Theme.inkSoft
                    elide: Text.ElideMiddle
                    font: Theme.fontFor("en", root.grand ? Theme.body : Theme.caption)
                    name: root.place
                    width: parent.width
                }
            }
        }

        onClicked: root.clicked()
    }

    IconTap {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        height: Theme.targetSmall
        label: Words.removeFromList
        pictogram: "mdi6.close"
        visible: root.gone
        width: Theme.targetSmall

        onClicked: root.removed()
    }
}
