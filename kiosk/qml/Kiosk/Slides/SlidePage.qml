pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// One slide, drawn by the layout that it names, or nothing. It fills the space above the dock. A slide whose layout
// cannot be loaded is a placeholder.
Item {
    id: root

    required property SlideViewModel slide

    property bool current: false
    property bool failed: false

    function show(): void {
        root.failed = false;
        if (root.slide === null)
            loader.source = "";
        else if (root.width > 0)
            draw(root.slide.layoutFile);
    }

    function draw(file: string): void {
        loader.setSource(Qt.resolvedUrl(file), {
            "slide": root.slide
        });
    }

    function standIn(): void {
        if (root.failed)
            draw("PlaceholderLayout.qml");
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

        onStatusChanged: {
            if (status !== Loader.Error || root.failed)
                return;
            root.failed = true;
            root.slide.fail();
            Qt.callLater(root.standIn); // Qt is still busy with what failed
        }
    }

    Binding {
        property: "current"
        target: loader.item
        value: root.current
        when: loader.item !== null
    }
}
