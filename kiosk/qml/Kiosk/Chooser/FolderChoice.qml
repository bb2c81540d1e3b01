import QtQuick.Dialogs
import Kiosk.Components
import Kiosk.ViewModels

// The desktop's own way to find a folder.
FolderDialog {
    id: root

    required property ChooserViewModel chooser

    title: Words.openFolder

    onAccepted: root.chooser.browsed(root.selectedFolder)
}
