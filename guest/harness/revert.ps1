# Takes everything back after a while, unless somebody confirms: what cuts the machine off cannot be taken back from
# outside.

function Get-RevertScript($Run) {
    # The script that runs now, told to undo: whoever approved it has seen every letter of it.
    $order = '{"run":"' + $Run.Id + '","mode":"'
    if (-not $Run.Script.Contains($order + 'apply"')) { throw (New-Refusal 'own-text-unknown') }
    return $Run.Script.Replace($order + 'apply"', $order + 'undo"')
}

function Get-RevertPath($Run) {
    return "$($Run.Folder)\$($Run.Id).revert.ps1"
}

function Get-TaskName($Run) {
    return "RdpBot-Revert-$($Run.Id)"
}

function Get-TaskDefinition($Run, $At) {
    # https://learn.microsoft.com/windows/win32/taskschd/task-scheduler-schema
    $arguments = '-NoProfile -NonInteractive -ExecutionPolicy Bypass -File "{0}"' -f (Get-RevertPath $Run)
    return @(
        '<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">'
        '<RegistrationInfo><Description>rdp-bot: takes back a change that nobody has confirmed.</Description></RegistrationInfo>'
        "<Triggers><TimeTrigger><StartBoundary>$(Get-Moment $At)</StartBoundary></TimeTrigger></Triggers>"
        '<Principals><Principal id="System"><UserId>S-1-5-18</UserId><RunLevel>HighestAvailable</RunLevel></Principal></Principals>'
        '<Settings><DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries><StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>'
        '<StartWhenAvailable>true</StartWhenAvailable><ExecutionTimeLimit>PT30M</ExecutionTimeLimit></Settings>'
        '<Actions Context="System"><Exec>'
        '<Command>%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe</Command>'
        "<Arguments>$arguments</Arguments>"
        '</Exec></Actions></Task>'
    ) -join ''
}

function Get-Moment($At) {
    return $At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", [Globalization.CultureInfo]::InvariantCulture)
}

function Get-Seconds($At) {
    return [long][Math]::Floor(($At - (New-Object DateTime 1970, 1, 1)).TotalSeconds)
}

function Get-RevertSeconds($Run) {
    # When the task starts, in seconds since 1970; $null where there is none.
    $start = Get-TaskStart (Get-TaskName $Run)
    if ($null -eq $start) { return }
    $styles = 'AdjustToUniversal, AssumeUniversal'
    return Get-Seconds ([DateTime]::Parse($start, [Globalization.CultureInfo]::InvariantCulture, $styles))
}

function Remove-Revert($Run) {
    if ($null -ne (Get-TaskStart (Get-TaskName $Run))) { Unregister-OwnTask (Get-TaskName $Run) }
    Remove-OneFile (Get-RevertPath $Run)
}
