; The installer for all users of a machine. installer.py puts in what stands between @ signs.
;   /S          without a question       /D=C:\Folder    somewhere else; the last one, without quotes
; The uninstaller knows /S as well, and /PURGE: that takes decks and settings too. An installer says /UPGRADE to it.
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel admin
ManifestSupportedOS all
Name "Pavilion"
OutFile "@OUTPUT@"
InstallDir "$PROGRAMFILES64\Pavilion"
BrandingText "Pavilion @VERSION@"
VIProductVersion "@VERSION@.0"
VIAddVersionKey "ProductName" "Pavilion"
VIAddVersionKey "ProductVersion" "@VERSION@"
VIAddVersionKey "FileVersion" "@VERSION@"
VIAddVersionKey "FileDescription" "Pavilion's installer"
VIAddVersionKey "LegalCopyright" "Apache License 2.0, and those in its folder licences"

!include MUI2.nsh
!include FileFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Pavilion"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths\kiosk.exe"
!define VERB "Software\Classes\SystemFileAssociations\.yaml\shell\Pavilion"
!define DECK "Software\Classes\Pavilion.Deck"

!define MUI_ICON "@ICON@"
!define MUI_UNICON "@ICON@"
!define MUI_LICENSEPAGE_BUTTON "Next"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "The licences of all parts are in the folder licences beside the program."
!insertmacro MUI_PAGE_LICENSE "@LICENCES@"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Ends what runs from the program's folder, and only that. This installer is a 32-bit program: without "Sysnative" it
; would get the 32-bit PowerShell, which does not see where 64-bit programs are.
!macro END_ALL
  nsExec::Exec `"$WINDIR\Sysnative\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -Command "Get-Process kiosk,pavilion,python,pythonw -ErrorAction SilentlyContinue | Where-Object { $$_.Path -like '$INSTDIR\*' } | Stop-Process -Force"`
  Pop $0
  Sleep 1000
!macroend

; No machine is left that starts into a program which is gone: where it cannot be put back, the program stays.
!macro UNDO_SESSION
  ${If} ${FileExists} "$APPDATA\Pavilion\session.json"
    nsExec::ExecToLog '"$WINDIR\Sysnative\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "$INSTDIR\session\kiosk-session.ps1" -Disable'
    Pop $0
    ${If} $0 != 0
      MessageBox MB_ICONSTOP "This machine starts into the kiosk, and that could not be undone, so Pavilion stays. Please run $INSTDIR\session\kiosk-session.ps1 -Disable, and see what it says." /SD IDOK
      SetErrorLevel 4
      Quit
    ${EndIf}
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_ICONSTOP "Pavilion needs a 64-bit Windows 10, version 1809, or later." /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  SetRegView 64
  SetShellVarContext all
  ReadRegStr $0 HKLM "${ENTRY}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} $INSTDIR == "$PROGRAMFILES64\Pavilion"
    StrCpy $INSTDIR $0
  ${EndIf}
FunctionEnd

Section
  ; The version before takes away what it brought, and leaves decks, settings and the session.
  ReadRegStr $0 HKLM "${ENTRY}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\uninstall.exe"
    ExecWait '"$0\uninstall.exe" /S /UPGRADE _?=$0'
  ${EndIf}
  !insertmacro END_ALL
@FILES@
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  ; Decks and settings are an administrator's to change, and everybody's to read.
  CreateDirectory "$APPDATA\Pavilion"
  nsExec::Exec '"$WINDIR\Sysnative\icacls.exe" "$APPDATA\Pavilion" /inheritance:r /grant *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX'
  Pop $0
  nsExec::ExecToLog '"$INSTDIR\python.exe" -m laying "$APPDATA\Pavilion"'
  Pop $0
  ${If} $0 != 0
    MessageBox MB_ICONEXCLAMATION "The deck could not be put into $APPDATA\Pavilion; the one inside the program is shown." /SD IDOK
  ${EndIf}

  CreateDirectory "$SMPROGRAMS\Pavilion"
  CreateShortcut "$SMPROGRAMS\Pavilion\Pavilion talk.lnk" "$INSTDIR\pavilion.exe" "present --choose" "$INSTDIR\pavilion.ico"
  CreateShortcut "$SMPROGRAMS\Pavilion\Pavilion kiosk.lnk" "$INSTDIR\pavilion.exe" "run" "$INSTDIR\pavilion.ico"
  CreateShortcut "$SMPROGRAMS\Pavilion\Decks.lnk" "$APPDATA\Pavilion\decks"

  ; `kiosk` in the Run box and for `start kiosk`; the path is left alone.
  WriteRegStr HKLM "${PATHS}" "" "$INSTDIR\kiosk.exe"
  ; Windows knows files by their endings alone. So a deck.yaml has a command in its menu, and other .yaml files do not.
  WriteRegStr HKLM "${VERB}" "" "Give a talk with Pavilion"
  WriteRegStr HKLM "${VERB}" "Icon" "$INSTDIR\pavilion.ico"
  WriteRegStr HKLM "${VERB}" "AppliesTo" 'System.FileName:="deck.yaml"'
  WriteRegStr HKLM "${VERB}\command" "" '"$INSTDIR\pavilion.exe" present --choose "%1"'
  WriteRegStr HKLM "${DECK}" "" "Pavilion deck"
  WriteRegStr HKLM "${DECK}\DefaultIcon" "" "$INSTDIR\pavilion.ico"
  WriteRegStr HKLM "${DECK}\shell\open\command" "" '"$INSTDIR\pavilion.exe" present --choose "%1"'
  WriteRegNone HKLM "Software\Classes\.yaml\OpenWithProgids" "Pavilion.Deck"

  WriteRegStr HKLM "${ENTRY}" "DisplayName" "Pavilion"
  WriteRegStr HKLM "${ENTRY}" "DisplayVersion" "@VERSION@"
  WriteRegStr HKLM "${ENTRY}" "Publisher" "Pavilion"
  WriteRegStr HKLM "${ENTRY}" "DisplayIcon" "$INSTDIR\pavilion.ico"
  WriteRegStr HKLM "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${ENTRY}" "EstimatedSize" @KILOBYTES@
  WriteRegDWORD HKLM "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKLM "${ENTRY}" "NoRepair" 1
SectionEnd

Function un.onInit
  SetRegView 64
  SetShellVarContext all
FunctionEnd

; Only what the installer brought: whatever else was put into the folder stays, and the folder with it.
Section Uninstall
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/UPGRADE" $1
  ${If} ${Errors}
    !insertmacro UNDO_SESSION
  ${EndIf}
  !insertmacro END_ALL
@REMOVALS@
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Pavilion\Pavilion talk.lnk"
  Delete "$SMPROGRAMS\Pavilion\Pavilion kiosk.lnk"
  Delete "$SMPROGRAMS\Pavilion\Decks.lnk"
  RMDir "$SMPROGRAMS\Pavilion"
  DeleteRegKey HKLM "${PATHS}"
  DeleteRegKey HKLM "${VERB}"
  DeleteRegKey HKLM "${DECK}"
  DeleteRegValue HKLM "Software\Classes\.yaml\OpenWithProgids" "Pavilion.Deck"
  DeleteRegKey HKLM "${ENTRY}"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/PURGE" $1
  ${IfNot} ${Errors}
    RMDir /r "$APPDATA\Pavilion"
  ${EndIf}
SectionEnd
