pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The speaker's own window. All of it has the audience's sizes, and is scaled to this screen as a whole.
Window {
    id: root

    required property PresentViewModel present

    readonly property real zoom: sized(present.pageWidth)

    // The argument is what else it depends on.
    function sized(_page: int): real {
        return root.present.zoom(root.width, root.height);
    }

    color: Theme.night
    title: root.present.title

    onClosing: close => {
        close.accepted = false;
        root.present.leave();
    }

    Clicked {
        height: root.height / root.zoom
        present: root.present
        scale: root.zoom
        transformOrigin: Item.TopLeft
        width: root.width / root.zoom

        SpeakerView {
            anchors.fill: parent
            present: root.present
        }
    }
}
