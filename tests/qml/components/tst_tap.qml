import QtQuick
import QtTest
import Kiosk.Components
import Kiosk.ViewModels

Item {
    id: root

    height: 600
    width: 800

    Tap {
        id: below

        anchors.fill: parent
        label: "below"
    }

    Tap {
        id: tap

        height: 100
        label: "tap"
        width: 200
        x: 100
        y: 100
    }

    SignalSpy {
        id: clicks

        signalName: "clicked"
        target: tap
    }

    SignalSpy {
        id: leaks

        signalName: "clicked"
        target: below
    }

    TestCase {
        function init() {
            clicks.clear();
            leaks.clear();
        }

        function test_acts_on_release() {
            mousePress(tap);
            verify(tap.pressed);
            compare(clicks.count, 0);
            mouseRelease(tap);
            compare(clicks.count, 1);
            verify(!tap.pressed);
        }

        function test_darkens_with_the_press() {
            const lightness = (tap.background as Rectangle).color.hslLightness;
            mousePress(tap);
            verify((tap.background as Rectangle).color.hslLightness < lightness);
            mouseRelease(tap);
            compare((tap.background as Rectangle).color.hslLightness, lightness);
        }

        function test_is_as_large_as_a_finger_needs() {
            verify(below.implicitHeight >= Theme.target);
            verify(below.implicitWidth >= Theme.target);
        }

        function test_keys_press_it() {
            tap.forceActiveFocus(Qt.TabFocusReason);
            verify(tap.visualFocus);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            keyClick(Qt.Key_Space);
            compare(clicks.count, 3);
        }

        function test_lets_nothing_through() {
            mouseClick(tap);
            compare(clicks.count, 1);
            compare(leaks.count, 0);
        }

        function test_sliding_off_cancels() {
            mousePress(tap);
            mouseMove(tap, 300, 50);
            verify(!tap.pressed);
            mouseRelease(tap, 300, 50);
            compare(clicks.count, 0);
        }

        function test_tells_what_it_is() {
            compare(tap.Accessible.role, Accessible.Button);
            compare(tap.Accessible.name, "tap");
        }

        function test_touch_acts_once() {
            const touch = touchEvent(tap);
            touch.press(0, tap, 100, 50).commit();
            verify(tap.pressed);
            compare(clicks.count, 0);
            touch.release(0, tap, 100, 50).commit();
            compare(clicks.count, 1);
        }

        name: "Tap"
        when: windowShown
    }
}
