pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// One slide, drawn by the layout that it names, or nothing. It fills the space above the dock. A slide whose layout
// cannot be loaded is a placeholder; the same slide may name another layout later.
Item {
    id: root

    required property SlideViewModel slide

    property bool current: false
    readonly property string file: slide === null ? "" : slide.layoutFile
    property string drawnBy: ""
    property SlideViewModel drawn: null
    property bool failed: false

    function show(): void {
        if (root.slide === null) {
            loader.source = "";
            root.drawn = null;
        } else if (root.width > 0 && (root.drawn !== root.slide || root.drawnBy !== root.slide.layoutFile)) {
            root.failed = false;
            root.drawn = root.slide;
            root.drawnBy = root.slide.layoutFile;
            draw(root.drawnBy);
        }
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
    onFileChanged: show()
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
