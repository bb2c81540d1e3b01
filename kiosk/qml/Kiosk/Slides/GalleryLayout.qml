pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Several pictures: one large, the others to touch.
SlideFrame {
    id: root

    required property PicturesViewModel slide

    readonly property int columns: upright ? 4 : 6
    readonly property real thumb: Math.max(Theme.target, (inner - Theme.gap * (columns - 1)) / columns)
    readonly property real thumbHeight: Math.max(Theme.target, Math.round(thumb * 0.6))
    readonly property real stageHeight: Math.max(Theme.target * 3, room - grid.implicitHeight - Theme.gap - words.implicitHeight - Theme.gap)

    property int chosen: 0

    needed: stageHeight + Theme.gap * 2 + words.implicitHeight + grid.implicitHeight
    shown: root.slide

    Image {
        id: stage

        Accessible.ignored: root.slide.altOf(root.chosen, Reading.language) === ""
        Accessible.name: root.slide.altOf(root.chosen, Reading.language)
        Accessible.role: Accessible.Graphic
        LayoutMirroring.enabled: false
        anchors.left: parent.left
        anchors.right: parent.right
        fillMode: Image.PreserveAspectCrop
        height: root.stageHeight
        source: root.slide.fileOf(root.chosen)
        sourceSize: Qt.size(width, height)
    }

    Prose {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: stage.bottom
        anchors.topMargin: Theme.gap
        font: Theme.strong
        horizontalAlignment: Text.AlignLeft
        text: root.slide.captionOf(root.chosen, Reading.language)
        tight: true
    }

    Grid {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: words.bottom
        anchors.topMargin: Theme.gap
        columnSpacing: Theme.gap
        columns: root.columns
        rowSpacing: Theme.gap

        Repeater {
            model: root.slide.pictures

            Tap {
                id: thumb

                required property string alt
                required property string caption
                required property string file
                required property int index

                chosen: index === root.chosen
                height: root.thumbHeight
                label: caption === "" ? alt : caption
                outline: chosen ? root.slide.accent : Theme.line
                width: root.thumb

                contentItem: Image {
                    Accessible.ignored: true
                    LayoutMirroring.enabled: false
                    fillMode: Image.PreserveAspectCrop
                    opacity: thumb.chosen ? 1 : 0.75
                    source: thumb.file
                    sourceSize: Qt.size(width, height)
                }

                onClicked: root.chosen = index

                Rectangle {
                    Accessible.ignored: true
                    anchors.fill: parent
                    border.color: root.slide.accent
                    border.width: Theme.band
                    color: "transparent"
                    radius: thumb.corner
                    visible: thumb.chosen
                }
            }
        }
    }
}
