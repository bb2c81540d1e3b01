pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.ViewModels

// A region's outlines as far as they have been drawn.
Item {
    id: root

    required property RegionPicture picture

    Repeater {
        model: root.picture.region.outlines

        Shape {
            id: outline

            required property bool core
            required property string path

            x: root.picture.frame.x
            y: root.picture.frame.y

            transform: Scale {
                xScale: root.picture.frame.height / 1000
                yScale: root.picture.frame.height / 1000
            }

            ShapePath {
                capStyle: ShapePath.RoundCap
                cosmeticStroke: true
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin
                strokeColor: outline.core ? root.picture.coreColor : root.picture.lineColor
                strokeWidth: outline.core ? Theme.hairline * 3 : Theme.hairline * 1.5
                trim.end: root.picture.drawn

                PathSvg {
                    path: outline.path
                }
            }
        }
    }
}
