# Apply: one step after the other, each written down before it is done. Run again, it goes on where it was stopped.

function Invoke-Apply($Run) {
    $journal = Get-Journal $Run
    if ($null -ne $journal -and $journal.state -eq 'applied') { return @{ st = 'changed'; steps = $journal.told } }
    if ($null -ne $journal -and $journal.state -ne 'open') { throw (New-Refusal 'run-undone') }
    if ($null -eq $journal) {
        $looks = Get-Looks $Run
        $status = Get-LookStatus $looks $Run.Steps
        if ($status -ne 'would-change') { return @{ st = $status; steps = $looks } }
        $journal = New-Journal $Run
    }
    $Run.HasBegun = $journal.entries.Length -gt 0
    for ($at = 0; $at -lt $Run.Steps.Length; $at += 1) {
        $Run.Told += Invoke-Step $Run $journal $at
        if ($Run.Told[$at].st -eq 'failed') { return Get-FailedOutcome $Run $journal }
    }
    $journal.state = 'applied'
    $journal.told = $Run.Told
    Save-Journal $Run $journal
    return @{ st = 'changed'; steps = $Run.Told }
}

function Get-FailedOutcome($Run, $Journal) {
    # What comes after it was not touched.
    while ($Run.Told.Length -lt $Run.Steps.Length) { $Run.Told += Get-Look $Run $Run.Told.Length }
    $left = @($Journal.entries | Where-Object { Test-Left $Run $_ })
    return @{ st = ('failed', 'partial')[[int]($left.Length -gt 0)]; steps = $Run.Told }
}

function Invoke-Step($Run, $Journal, $At) {
    $step = $Run.Steps[$At]
    $name = Get-Pascal $step['do']
    # They were met before anything was written; what was written since may be the very end of them.
    if ($step['do'] -eq 'need') { return @{ i = $At; st = 'met' } }
    $told = @{ i = $At; st = 'done' }
    try {
        $state = & "Read-$name" $step $Run
        $told.was = $told.is = Get-StateText $name $step $state
        $entry = Get-Entry $Journal $At
        if ($null -ne $entry) { $told.was = Get-StateText $name $step $entry.was }
        $isDone = if (Test-Act $step) { $null -ne $entry -and $entry.ContainsKey('after') } else { & "Test-${name}Done" $step $state }
        if ($isDone -and $null -eq $entry) { $told.st = 'already' }
        if ($isDone) {
            if ($null -ne $entry -and -not $entry.ContainsKey('after')) { Save-After $Run $Journal $entry $state }
            return $told
        }
        if ($null -eq $entry) { $entry = Add-Entry $Run $Journal $At $state }
        $answered = $null
        try { $answered = & "Write-$name" $step $state $Run } catch { Write-Failure $Run $told $_ 'failed' }
        $after = if ($null -ne $answered) { $answered } else { & "Read-$name" $step $Run }
        $told.is = Get-StateText $name $step $after
        # Nobody knows how far a write came that failed: its entry stays open.
        if ($told.st -eq 'failed') { return $told }
        Save-After $Run $Journal $entry $after
        if (-not (& "Test-${name}Done" $step $after)) { throw (New-Refusal 'not-so-afterwards') }
    }
    catch { Write-Failure $Run $told $_ 'failed' }
    return $told
}

function Save-After($Run, $Journal, $Entry, $After) {
    $Entry.after = $After
    Save-Journal $Run $Journal
}

function Test-Left($Run, $Entry) {
    # Whether something of it is left; what cannot be read may be.
    $step = $Run.Steps[$Entry.i]
    $name = Get-Pascal $step['do']
    if ((Test-Act $step) -and $Entry.ContainsKey('after')) { return $true }
    try { return -not (Test-Same $name (& "Read-$name" $step $Run) $Entry.was) } catch { return $true }
}
