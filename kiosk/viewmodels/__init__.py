"""What QML sees: published state and intent slots. No files, no YAML."""

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1
