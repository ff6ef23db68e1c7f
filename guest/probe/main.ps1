function Get-StartedGroups($Groups, $Begun) {
    # Side by side, at most five at once; each in a runspace of its own with all functions of this script.
    $state = [Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    foreach ($variable in ('ErrorActionPreference', 'Stop', ''), ('Begun', $Begun, '')) {
        $entry = New-Object Management.Automation.Runspaces.SessionStateVariableEntry $variable
        $state.Variables.Add($entry)
    }
    foreach ($function in (Get-ChildItem Function: | Where-Object { $_.ScriptBlock.File -eq $PSCommandPath })) {
        $entry = New-Object Management.Automation.Runspaces.SessionStateFunctionEntry $function.Name, $function.Definition
        $state.Commands.Add($entry)
    }
    $pool = [Management.Automation.Runspaces.RunspaceFactory]::CreateRunspacePool(1, 5, $state, $Host)
    $pool.Open()
    foreach ($group in $Groups) {
        $out = @{ F = [hashtable]::Synchronized(@{}); E = [hashtable]::Synchronized(@{}) }
        $shell = [PowerShell]::Create()
        $shell.RunspacePool = $pool
        $null = $shell.AddCommand("Read-${group}Facts").AddParameter('Out', $out)
        @{ Group = $group; Out = $out; Shell = $shell; Handle = $shell.BeginInvoke(); Done = $false }
    }
}

$clock = [Diagnostics.Stopwatch]::StartNew()
$began = Get-UtcNow
$groups = @((Get-FactKeys).Keys | Where-Object { -not $Only -or ($Only -split '[, ]') -contains $_ })
# What was started and written: where a group hangs, it stays behind with it.
$begun = [Collections.ArrayList]::Synchronized((New-Object Collections.ArrayList))
$jobs = @(Get-StartedGroups $groups $begun)
foreach ($job in $jobs) {
    $left = [Math]::Max(0, 1000 * $Seconds - $clock.ElapsedMilliseconds)
    $job.Done = $job.Handle.AsyncWaitHandle.WaitOne([int]$left)
    if (-not $job.Done) { continue }
    try { $null = $job.Shell.EndInvoke($job.Handle) } catch { $job.Out.E[$job.Group] = Get-ErrorCode $_ }
}
$answer = Get-Answer $jobs $Only
$epoch = New-Object DateTime 1970, 1, 1
$answer.t0 = [long][Math]::Floor(($began - $epoch).TotalSeconds)
$answer.t1 = [long][Math]::Floor(((Get-UtcNow) - $epoch).TotalSeconds)
$answer.ms = $clock.ElapsedMilliseconds
Write-Answer (Get-FittingLine $answer 3900)
# A group whose tool is ended now must not go on to its next one.
foreach ($job in $jobs) { if (-not $job.Done) { $null = $job.Shell.BeginStop($null, $null) } }
Clear-Begun $begun.ToArray()
Exit-Process
