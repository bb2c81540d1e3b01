pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Every slide by its number and title, to jump to; or what of slides and firms the speaker finds by typing.
Item {
    id: root

    required property PresentViewModel present

    readonly property TalkList slides: present.slides
    readonly property int at: slides.at

    function showRow(): void {
        if (root.visible && root.at >= 0)
            list.view.positionViewAtIndex(root.at, root.slides.query === "" ? ListView.Center : ListView.Contain);
    }

    onAtChanged: Qt.callLater(root.showRow)
    onVisibleChanged: Qt.callLater(root.showRow)

    SpeakerField {
        id: field

        anchors.left: parent.left
        anchors.right: parent.right
        slides: root.slides
    }

    LongList {
        id: list

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: field.bottom
        anchors.topMargin: Theme.gapSmall
        headingColor: Theme.cream
        model: root.slides.rows

        delegate: SpeakerRow {
            id: row

            required property int index

            chosen: index === root.at
            width: ListView.view?.width ?? 0

            onClicked: root.slides.choose(row.index)
        }
    }
}
