# Check: what is there now, and what apply would do about it. Nothing is changed.

function Get-Looks($Run) {
    $looks = for ($at = 0; $at -lt $Run.Steps.Length; $at += 1) { Get-Look $Run $at }
    return , @($looks)
}

function Get-Look($Run, $At) {
    $step = $Run.Steps[$At]
    $name = Get-Pascal $step['do']
    $told = @{ i = $At; st = 'would' }
    try {
        if ($step['do'] -eq 'need') {
            $told.st = ('blocked', 'met')[[int][bool](Test-Need $step)]
            return $told
        }
        $state = & "Read-$name" $step $Run
        $told.was = $told.is = Get-StateText $name $step $state
        if (-not (Test-Act $step) -and (& "Test-${name}Done" $step $state)) { $told.st = 'already' }
    }
    catch { Write-Failure $Run $told $_ ('failed', 'blocked')[[int]($step['do'] -eq 'need')] }
    return $told
}

function Test-Act($Step) {
    # Something that is done, and not something that is so: nobody can tell whether it has been done already.
    return $Step['do'] -in 'rdp-restart', 'clock-sync'
}

function Write-Failure($Run, $Told, $Failure, $Status) {
    # The first one is told: what comes after it may come of it.
    $Told.st = $Status
    if ($null -eq $Run.Error) { $Run.Error = "$(Get-ErrorWord $Failure) step $($Told.i)" }
}

function Get-LookStatus($Looks, $Steps) {
    foreach ($status in 'blocked', 'failed') {
        if (@($Looks | Where-Object { $_.st -eq $status }).Length -gt 0) { return $status }
    }
    # To take nothing back after a while is nothing to do.
    $would = @($Looks | Where-Object { $_.st -eq 'would' -and $Steps[$_.i]['do'] -ne 'scheduled-revert' })
    if ($would.Length -gt 0) { return 'would-change' }
    return 'already'
}
