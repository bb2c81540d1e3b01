pragma ComponentBehavior: Bound

import QtQuick

// A number or a year: Latin digits need no room for the ink of other scripts.
Text {
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    textFormat: Text.PlainText
}
