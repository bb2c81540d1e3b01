<#
.SYNOPSIS
    Lets this machine start into the kiosk, or undoes that.
.DESCRIPTION
    On Windows Enterprise, Education and IoT Enterprise by Shell Launcher, elsewhere by Assigned Access. What was set
    before is kept in C:\ProgramData\Pavilion\session.json until -Disable puts it back.
.EXAMPLE
    powershell -ExecutionPolicy Bypass -File kiosk-session.ps1 -Enable
#>
[CmdletBinding(DefaultParameterSetName = 'Status')]
param(
    [Parameter(ParameterSetName = 'Enable', Mandatory)] [switch] $Enable,
    [Parameter(ParameterSetName = 'Disable', Mandatory)] [switch] $Disable,
    [Parameter(ParameterSetName = 'Status')] [switch] $Status
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Program = Join-Path $env:ProgramFiles 'Pavilion\pavilion.exe'
$Record = Join-Path $env:ProgramData 'Pavilion\session.json'
$Feature = 'Client-EmbeddedShellLauncher'
# Whom Windows makes for the kiosk begins as a copy of the user "Default", whose registry is loaded under this name.
$Newcomer = 'HKEY_USERS\PavilionNewcomer'
$Policies = 'HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Windows'
$Values = @(
    @{ Key = "$Policies\EdgeUI"; Name = 'AllowEdgeSwipe'; Value = 0; Kind = 'DWord' }
    @{ Key = "$Policies\WindowsUpdate\AU"; Name = 'NoAutoRebootWithLoggedOnUsers'; Value = 1; Kind = 'DWord' }
    @{ Key = "$Policies\Personalization"; Name = 'NoLockScreen'; Value = 1; Kind = 'DWord' }
    @{ Key = "$Newcomer\Control Panel\Accessibility\StickyKeys"; Name = 'Flags'; Value = '506'; Kind = 'String' }
    @{ Key = "$Newcomer\Control Panel\Desktop"; Name = 'ScreenSaveActive'; Value = '0'; Kind = 'String' }
    @{ Key = "$Newcomer\SOFTWARE\Microsoft\Windows\CurrentVersion\PushNotifications"
        Name = 'ToastEnabled'; Value = 0; Kind = 'DWord' }
)

function Stop-Plainly([string] $Sentence) {
    [Console]::Error.WriteLine($Sentence)
    exit 1
}

function Test-Administrator {
    $who = [Security.Principal.WindowsPrincipal] [Security.Principal.WindowsIdentity]::GetCurrent()
    $who.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
}

function Test-ShellLauncher {
    [bool] (Get-WindowsOptionalFeature -Online -FeatureName $Feature -ErrorAction SilentlyContinue)
}

# Windows takes both configurations from its own account only: a task of that account hands them over.
function Set-Configuration([string] $Property, [string] $File) {
    $inner = @"
`$ErrorActionPreference = 'Stop'
`$it = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
`$text = if ('$File') { [Net.WebUtility]::HtmlEncode((Get-Content -Raw -Encoding UTF8 -LiteralPath '$File')) } else { `$null }
`$it.$Property = `$text
Set-CimInstance -CimInstance `$it
"@
    $coded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($inner))
    $words = "-NoProfile -NonInteractive -ExecutionPolicy Bypass -EncodedCommand $coded"
    $action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $words
    $task = Register-ScheduledTask -TaskName 'Pavilion session' -Action $action -User 'SYSTEM' -RunLevel Highest -Force
    try {
        Start-ScheduledTask -InputObject $task
        do {
            Start-Sleep -Milliseconds 200
            $code = (Get-ScheduledTaskInfo -TaskName 'Pavilion session').LastTaskResult
        } while ($code -in 0x41301, 0x41303) # it runs, or has not begun
    } finally {
        Unregister-ScheduledTask -TaskName 'Pavilion session' -Confirm:$false
    }
    if ($code -ne 0) { Stop-Plainly "Windows refused the configuration ($Property, code $code). -Disable puts back what was set." }
}

function Use-Newcomer([scriptblock] $Work) {
    $hive = Join-Path $env:SystemDrive 'Users\Default\NTUSER.DAT'
    & reg.exe load $Newcomer.Replace('HKEY_USERS', 'HKU') $hive | Out-Null
    try { & $Work } finally {
        [GC]::Collect()
        & reg.exe unload $Newcomer.Replace('HKEY_USERS', 'HKU') | Out-Null
    }
}

function Enable-Session {
    if (-not (Test-Path -LiteralPath $Program)) { Stop-Plainly "The kiosk is not installed here: $Program is missing." }
    $launcher = Test-ShellLauncher
    if (-not (Test-Path -LiteralPath $Record)) {
        $before = Use-Newcomer { foreach ($each in $Values) {
            @{ Key = $each.Key; Name = $each.Name; Kind = $each.Kind
                Value = [Microsoft.Win32.Registry]::GetValue($each.Key, $each.Name, $null) }
        } }
        $on = $launcher -and (Get-WindowsOptionalFeature -Online -FeatureName $Feature).State -eq 'Enabled'
        New-Item -ItemType Directory -Force -Path (Split-Path $Record) | Out-Null
        @{ Launcher = $launcher; FeatureWasOn = $on; Values = @($before) } |
            ConvertTo-Json -Depth 4 | Set-Content -Encoding UTF8 -LiteralPath $Record
    }
    Use-Newcomer { foreach ($each in $Values) {
        [Microsoft.Win32.Registry]::SetValue($each.Key, $each.Name, $each.Value, $each.Kind)
    } }
    if ($launcher) {
        Enable-WindowsOptionalFeature -Online -FeatureName $Feature -All -NoRestart | Out-Null
        Set-Configuration 'ShellLauncher' (Join-Path $PSScriptRoot 'shell-launcher.xml')
        'Shell Launcher will show the kiosk in place of the desktop. Please start the machine again.'
    } else {
        Set-Configuration 'Configuration' (Join-Path $PSScriptRoot 'assigned-access.xml')
        'This edition of Windows has no Shell Launcher: Assigned Access will start the kiosk on a desktop that has'
        'nothing else. Please start the machine again.'
    }
}

function Disable-Session {
    if (-not (Test-Path -LiteralPath $Record)) { 'There is nothing to undo.'; return }
    $before = Get-Content -Raw -Encoding UTF8 -LiteralPath $Record | ConvertFrom-Json
    Set-Configuration $(if ($before.Launcher) { 'ShellLauncher' } else { 'Configuration' }) ''
    Use-Newcomer { foreach ($each in $before.Values) {
        if ($null -ne $each.Value) {
            [Microsoft.Win32.Registry]::SetValue($each.Key, $each.Name, $each.Value, $each.Kind)
        } else {
            Remove-ItemProperty -LiteralPath "Registry::$($each.Key)" -Name $each.Name -ErrorAction SilentlyContinue
        }
    } }
    if ($before.Launcher -and -not $before.FeatureWasOn) {
        Disable-WindowsOptionalFeature -Online -FeatureName $Feature -NoRestart | Out-Null
    }
    Remove-Item -LiteralPath $Record
    'This machine starts as it did before. Please start it again.'
}

if (-not ($Enable -or $Disable)) {
    if (Test-Path -LiteralPath $Record) { 'This machine starts into the kiosk.'; exit 0 }
    Stop-Plainly 'This machine does not start into the kiosk.'
}
if (-not (Test-Administrator)) { Stop-Plainly 'Only an administrator may do this: please open PowerShell as one.' }
if ($Enable) { Enable-Session } else { Disable-Session }
