import QtQuick
import QtTest
import Kiosk.Components
import Kiosk.ViewModels

Item {
    id: root

    height: 600
    width: 800

    Prose {
        id: prose

        text: "Two economies"
        width: 400
    }

    TestCase {
        function test_is_in_the_theme_s_own_type() {
            compare(prose.font.family, Theme.body.family);
            compare(prose.color, Theme.ink);
        }

        function test_is_plain_text() {
            prose.text = "<b>bold</b> & <img src='https://example.org/a.png'>";
            compare(prose.textFormat, Text.PlainText);
            const wide = prose.contentWidth;
            prose.text = "bold";
            verify(prose.contentWidth < wide, "tags are shown, not obeyed");
        }

        function test_line_box_holds_the_leading() {
            prose.text = "one";
            const one = prose.contentHeight;
            prose.text = "one\ntwo";
            fuzzyCompare(prose.contentHeight - one, prose.font.pixelSize * 1.4, 1.5);
        }

        function test_tells_what_it_says() {
            prose.text = "Two economies";
            compare(prose.Accessible.role, Accessible.StaticText);
            compare(prose.Accessible.name, "Two economies");
        }

        name: "Prose"
        when: windowShown
    }
}
