pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Every slide by its number and title, to jump to.
Item {
    id: root

    required property PresentViewModel present

    signal chosen

    onVisibleChanged: {
        if (visible)
            list.view.positionViewAtIndex(root.present.slides.at, ListView.Center);
    }

    LongList {
        id: list

        anchors.fill: parent
        headingColor: Theme.cream
        model: root.present.slides.rows

        delegate: TextTap {
            id: row

            required property string mark
            required property int index
            required property string number
            required property string title

            chosen: index === root.present.slides.at
            fill: chosen ? Theme.marigold : Theme.nightLand
            outline: fill
            pictogram: row.mark
            label: row.number + ". " + row.title
            textColor: chosen ? Theme.ink : Theme.cream
            width: ListView.view?.width ?? 0

            onClicked: {
                root.present.slides.choose(row.index);
                root.chosen();
            }
        }
    }
}
