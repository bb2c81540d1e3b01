pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// One slide, drawn by the layout that it names, or nothing. It fills the space above the dock.
Item {
    id: root

    required property SlideViewModel slide

    property bool current: false

    function show(): void {
        if (root.slide === null)
            loader.source = "";
        else if (root.width > 0)
            loader.setSource(Qt.resolvedUrl(root.slide.layoutFile), {
                "slide": root.slide
            });
    }

    Component.onCompleted: show()
    onSlideChanged: show()
    onWidthChanged: {
        if (String(loader.source) === "")
            show();
    }

    Loader {
        id: loader

        anchors.fill: parent
    }

    Binding {
        property: "current"
        target: loader.item
        value: root.current
        when: loader.item !== null
    }
}
