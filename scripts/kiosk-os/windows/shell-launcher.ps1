<#
Makes the kiosk the shell of one user: no desktop, no taskbar, no Start menu. Windows Enterprise, Education or IoT
Enterprise. Run once as an administrator, then restart. Not tried by us on a machine: read it before you run it.

    .\shell-launcher.ps1 -User kiosk -Application 'C:\Program Files\Mine Awareness Kiosk\Mine Awareness Kiosk.exe'
#>
param(
    [Parameter(Mandatory)] [string] $User,
    [Parameter(Mandatory)] [string] $Application
)
$ErrorActionPreference = 'Stop'

foreach ($feature in 'Client-EmbeddedShellLauncher', 'Client-KeyboardFilter') {
    Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
}

# The kiosk's exit codes: 0, 2 and 3 stay as they are (left on purpose, wrong argument, already running), everything
# else is a crash and starts it again.
$restart = 0
$doNothing = 3
$namespace = 'root\standardcimv2\embedded'
$launcher = [wmiclass] "\\localhost\${namespace}:WESL_UserSetting"
$sid = (New-Object System.Security.Principal.NTAccount($User)).Translate([System.Security.Principal.SecurityIdentifier]).Value
[int[]] $codes = 0, 1, 2, 3, 4, 5
[int[]] $actions = $doNothing, $restart, $doNothing, $doNothing, $restart, $restart
$launcher.SetDefaultShell('explorer.exe', $restart) | Out-Null
$launcher.SetCustomShell($sid, "`"$Application`" --supervised", $codes, $actions, $restart) | Out-Null
$launcher.SetEnabled($true) | Out-Null
# With --supervised a small parent starts the kiosk again when it dies or blocks; Shell Launcher starts that parent again.

# Keyboard Filter: combinations that Windows keeps for itself and no application sees.
foreach ($id in 'Ctrl+Alt+Del', 'Ctrl+Esc', 'Alt+Tab', 'Alt+Esc', 'Alt+F4', 'Shift+Ctrl+Esc', 'Win+L', 'Windows', 'LaunchMail', 'LaunchApp1', 'LaunchApp2', 'BrowserHome') {
    $key = Get-CimInstance -Namespace $namespace -ClassName WEKF_PredefinedKey -Filter "Id = '$id'"
    if ($null -ne $key) { Set-CimInstance -InputObject $key -Property @{ Enabled = $true } }
}

# Swipes from the edges of the screen, with one finger and with several.
New-Item -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' -Force | Out-Null
Set-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' -Name 'AllowEdgeSwipe' -Value 0 -Type DWord

# Notifications, the notification centre and the lock screen's notices. These lie in the user's own registry, which must be
# loaded: sign the user in once before this script.
$hive = "Registry::HKEY_USERS\$sid"
if (Test-Path $hive) {
    foreach ($entry in @(
            @('SOFTWARE\Policies\Microsoft\Windows\Explorer', 'DisableNotificationCenter', 1),
            @('SOFTWARE\Microsoft\Windows\CurrentVersion\PushNotifications', 'ToastEnabled', 0),
            @('Control Panel\Desktop', 'TouchGestureSetting', 0))) {
        New-Item -Path "$hive\$($entry[0])" -Force | Out-Null
        Set-ItemProperty -Path "$hive\$($entry[0])" -Name $entry[1] -Value $entry[2] -Type DWord
    }
} else {
    Write-Warning "The user $User has never signed in: sign in once and run this again, or notifications stay on."
}

# No network for the application, in or out.
foreach ($direction in 'Inbound', 'Outbound') {
    New-NetFirewallRule -DisplayName "Mine Awareness Kiosk: $direction" -Direction $direction -Program $Application -Action Block | Out-Null
}
Write-Output 'Done. Restart the machine.'
