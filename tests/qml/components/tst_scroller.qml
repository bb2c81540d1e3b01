import QtQuick
import QtTest
import Kiosk.Components
import Kiosk.ViewModels

Item {
    id: root

    height: 1000
    width: 1400

    Scroller {
        id: scroller

        anchors.fill: parent

        Column {
            Repeater {
                id: blocks

                model: 2

                Tap {
                    required property int index

                    height: 400
                    label: "block " + index
                    width: 600
                }
            }
        }
    }

    TestCase {
        function bar() {
            return scroller.children[scroller.children.length - 1];
        }

        function flick() {
            return bar().target;
        }

        function init() {
            blocks.model = 2;
            tryVerify(() => !scroller.overflowing);
            flick().contentY = 0;
        }

        function overflow() {
            blocks.model = 4;
            tryVerify(() => scroller.overflowing);
        }

        function test_a_button_pages_to_the_end_and_back() {
            overflow();
            const up = bar().children[0], down = bar().children[1];
            verify(!up.enabled);
            verify(down.enabled);
            mouseClick(down);
            tryVerify(() => !down.enabled);
            compare(flick().contentY, flick().contentHeight - flick().height);
            verify(up.enabled);
            mouseClick(up);
            tryCompare(flick(), "contentY", 0);
        }

        function test_a_button_is_as_large_as_a_finger_needs() {
            overflow();
            verify(bar().children[0].height >= Theme.target);
            verify(bar().children[1].height >= Theme.target);
        }

        function test_the_focus_is_brought_into_view() {
            overflow();
            const last = blocks.itemAt(3);
            last.forceActiveFocus(Qt.TabFocusReason);
            const below = last.mapToItem(flick(), 0, last.height).y;
            verify(below <= flick().height, below + " is beyond " + flick().height);
        }

        function test_what_fits_needs_no_buttons() {
            verify(!scroller.overflowing);
            verify(!bar().visible);
            overflow();
            verify(bar().visible);
        }

        name: "Scroller"
        when: windowShown
    }
}
