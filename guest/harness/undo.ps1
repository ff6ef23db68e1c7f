# Undo: the journal backwards. What somebody has changed since is left alone.

function Invoke-Undo($Run) {
    $journal = Get-Journal $Run
    if ($null -eq $journal -or $journal.state -eq 'undone') { return @{ st = 'nothing'; steps = @() } }
    $journal.state = 'undoing'
    Save-Journal $Run $journal
    $Run.HasBegun = $true
    $places = @($journal.entries | ForEach-Object { $_.i } | Sort-Object -Descending)
    foreach ($at in $places) { $Run.Told = @(Undo-Step $Run $journal $at) + $Run.Told }
    foreach ($act in @($Run.Told | Where-Object { $Run.Steps[$_.i]['do'] -eq 'rdp-restart' -and $_.st -eq 'undone' })) {
        if (Test-RestartAgain $Run $journal $act.i) { Invoke-RestartAgain $Run $act }
    }
    if (@($Run.Told | Where-Object { $_.st -eq 'failed' }).Length -eq 0) { Close-Journal $Run $journal }
    $rest = @($Run.Told | Where-Object { $_.st -ne 'undone' })
    return @{ st = ('undone', 'partial')[[int]($rest.Length -gt 0)]; steps = $Run.Told }
}

function Undo-Step($Run, $Journal, $At) {
    $step = $Run.Steps[$At]
    $name = Get-Pascal $step['do']
    $entry = Get-Entry $Journal $At
    $told = @{ i = $At; st = 'undone' }
    try {
        $told.was = Get-StateText $name $step $entry.was
        if ($step['do'] -in 'certificate-remove', 'session-logoff', 'clock-sync', 'feature-remove') {
            $told.st = 'cannot'
            return $told
        }
        $state = & "Read-$name" $step $Run
        $told.is = Get-StateText $name $step $state
        if ($step['do'] -ne 'rdp-restart' -and -not (Test-Same $name $state $entry.was)) {
            # An open entry is a write that was cut off, and what is there may be half of it.
            if ($entry.ContainsKey('after') -and -not (Test-Same $name $state $entry.after)) { $told.st = 'drift' }
            else {
                & "Undo-$name" $step $entry.was $Run
                $state = & "Read-$name" $step $Run
                $told.is = Get-StateText $name $step $state
                if (-not (Test-Same $name $state $entry.was)) { throw (New-Refusal 'not-so-afterwards') }
                $entry.undone = $true
                Save-Journal $Run $Journal
            }
        }
    }
    catch { Write-Failure $Run $told $_ 'failed' }
    return $told
}

function Test-Same($Name, $One, $Other) {
    # Windows writes down who may what in more than one way, and a service that starts will run.
    if ($Name -eq 'Acl') { return Test-SameAcl $One $Other }
    if ($Name -eq 'ServiceState') { return Test-SameServiceState $One $Other }
    return Test-Equal $One $Other
}

function Test-RestartAgain($Run, $Journal, $At) {
    # What Remote Desktop reads when it starts was set back.
    $back = @($Journal.entries | Where-Object { $_.undone -and $_.i -lt $At -and $Run.Steps[$_.i]['do'] -in 'registry', 'service' })
    return $back.Length -gt 0
}

function Invoke-RestartAgain($Run, $Told) {
    $step = $Run.Steps[$Told.i]
    try { $Told.is = Get-StateText 'RdpRestart' $step (Write-RdpRestart $step) }
    catch { Write-Failure $Run $Told $_ 'failed' }
}

function Invoke-Confirm($Run) {
    $journal = Get-Journal $Run
    $isArmed = $null -ne $journal -and $journal.state -ne 'undone' -and @($journal.steps)[0]['do'] -eq 'scheduled-revert'
    if (-not $isArmed) { return @{ st = 'nothing'; steps = @() } }
    # What has not come to its end needs its way back.
    if ($journal.state -ne 'applied') { throw (New-Refusal 'not-applied') }
    Remove-Revert $Run
    return @{ st = 'confirmed'; steps = @() }
}
