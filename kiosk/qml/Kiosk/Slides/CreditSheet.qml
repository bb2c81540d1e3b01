pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// All credits on a still page, in as many columns as make them largest.
Item {
    id: root

    required property real room
    required property CreditsViewModel slide

    readonly property real column: Theme.target * 7
    readonly property real total: Array.from(columns.children).reduce((sum, entry) => sum + entry.height + columns.spacing, 1)
    // The tenth is what the columns' uneven ends leave empty.
    readonly property real shrink: Math.min(1, Math.sqrt(0.9 * root.width * root.room / (root.total * (root.column + columns.spacing))))

    Flow {
        id: columns

        flow: Flow.TopToBottom
        height: root.room / root.shrink
        scale: root.shrink
        spacing: Theme.gap
        transformOrigin: Item.TopLeft
        width: root.width / root.shrink

        Repeater {
            model: root.slide.left

            CreditEntry {
                width: root.column
            }
        }

        Repeater {
            model: root.slide.right

            CreditEntry {
                width: root.column
            }
        }

        Repeater {
            model: root.slide.rest

            CreditEntry {
                headColor: root.slide.accentText
                width: root.column
            }
        }
    }
}
