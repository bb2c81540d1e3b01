pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.ViewModels

// Decks in rows: few of them are large. The arrow keys go from one to the next.
Item {
    id: root

    required property ChooserViewModel chooser

    readonly property alias overflowing: scroller.overflowing
    readonly property int count: root.chooser.count
    readonly property real words: Theme.target * 1.6 * Theme.leadingTight
    readonly property int wanted: [2, 3].find(across => root.fits(across)) ?? 4
    readonly property int columns: Math.max(1, Math.min(root.wanted, Math.floor(root.width / (Theme.target * 6))))
    readonly property real cell: (scroller.room - grid.spacing * (root.columns - 1)) / root.columns

    readonly property real tallest: root.most(tiles.count)

    signal leftAbove

    function enter(): void {
        root.go(0);
    }

    function go(index: int): void {
        const tile = tiles.itemAt(Math.min(index, root.count - 1));
        if (index < 0)
            root.leftAbove();
        else if (tile)
            tile.forceActiveFocus(Qt.TabFocusReason);
    }

    function current(): int {
        for (let i = 0; i < root.count; i++) {
            if (tiles.itemAt(i)?.activeFocus)
                return i;
        }
        return 0;
    }

    // Whether so many across leave all of them in view, about.
    function fits(across: int): bool {
        return Math.ceil(root.count / across) * (root.width / across * 9 / 16 + root.words) < root.height;
    }

    // The argument is what else it depends on.
    function most(count: int): real {
        let height = 0;
        for (let i = 0; i < count; i++)
            height = Math.max(height, tiles.itemAt(i)?.implicitHeight ?? 0);
        return height;
    }

    function step(by: int): void {
        root.go(Math.max(0, root.current() + (Reading.rtl ? -by : by)));
    }

    Keys.onDownPressed: root.go(root.current() + root.columns)
    Keys.onLeftPressed: root.step(-1)
    Keys.onRightPressed: root.step(1)
    Keys.onUpPressed: root.go(root.current() - root.columns)

    Scroller {
        id: scroller

        anchors.fill: parent

        Grid {
            id: grid

            columns: root.columns
            spacing: Theme.gap
            // A single row stands in the middle, rather than leaving the lower half bare.
            topPadding: root.count > root.columns ? 0 : Math.max(0, (scroller.height - root.tallest) * 0.4)
            width: scroller.room

            Repeater {
                id: tiles

                model: root.chooser.decks

                DeckTile {
                    id: tile

                    busy: root.chooser.opening !== ""
                    grand: root.columns < 3
                    height: Math.max(root.tallest, implicitHeight)
                    opening: root.chooser.opening === tile.folder
                    width: root.cell

                    onClicked: root.chooser.choose(tile.folder)
                    onRemoved: {
                        root.chooser.forget(tile.folder);
                        root.go(tile.index);
                    }
                }
            }
        }
    }

    // Beside a lone deck there is room to say what this place is for.
    Prose {
        anchors.left: parent.left
        anchors.leftMargin: root.cell + Theme.gapLarge * 2
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: grid.topPadding + Math.max(0, (root.tallest - implicitHeight) / 2)
        color: Theme.inkSoft
        font: Theme.lead
        text: Words.decksHere
        visible: root.count === 1 && root.columns > 1
    }
}
