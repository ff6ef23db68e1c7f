function Test-ServiceStateStep($Step) {
    $isWell = (Test-ServiceName $Step.name) -and (Test-Text $Step.state 'running|stopped') -and (Test-Number $Step.seconds 5 60)
    if (-not $isWell -or $Step.state -eq 'running') { return $isWell }
    $rule = Get-ServiceRule $Step.name
    return $null -eq $rule -or -not $rule.IsNeverStopped
}

function Read-ServiceState($Step) {
    $text = Get-ServiceText $Step.name
    if ($null -ne $text) { return @{ state = $text } }
}

function Get-ServiceText($Name) {
    # $null where there is no such service.
    $texts = @{
        Running = 'running'; Stopped = 'stopped'; StartPending = 'starting'; ContinuePending = 'starting'
        StopPending = 'stopping'; PausePending = 'paused'; Paused = 'paused'
    }
    Get-InstalledServices | Where-Object { $_.Name -eq $Name } | Select-Object -First 1 | ForEach-Object { $texts[[string]$_.State] }
}

function Format-ServiceState($Step, $State) {
    $null = $Step
    return $State.state
}

function Test-ServiceStateDone($Step, $State) {
    return $null -ne $State -and $State.state -eq $Step.state
}

function Test-SameServiceState($One, $Other) {
    # On its way is as good as there.
    $sides = foreach ($state in $One, $Other) {
        if ($null -eq $state) { 'none' } else { $state.state.Replace('starting', 'running').Replace('stopping', 'stopped') }
    }
    return $sides[0] -eq $sides[1]
}

function Write-ServiceState($Step, $State) {
    if ($null -eq $State) { throw (New-Refusal 'no-such-service') }
    if ($Step.state -eq 'running') { Start-Waiting $Step.name $State.state $Step.seconds }
    else { Stop-Waiting $Step.name $State.state $Step.seconds }
}

function Undo-ServiceState($Step, $Was) {
    if ($null -eq $Was) { throw (New-Refusal 'no-such-service') }
    $now = Get-ServiceText $Step.name
    if ($Was.state -in 'stopped', 'stopping') { Stop-Waiting $Step.name $now $Step.seconds }
    else { Start-Waiting $Step.name $now $Step.seconds }
}

function Start-Waiting($Name, $State, $Seconds) {
    if ($State -ne 'starting') { Start-OneService $Name }
    Wait-ServiceState $Name 'Running' $Seconds
}

function Stop-Waiting($Name, $State, $Seconds) {
    # Windows would stop them as well, and nobody has said yes to that.
    if (@(Get-RunningDependents $Name).Length -gt 0) { throw (New-Refusal 'others-depend-on-it') }
    if ($State -ne 'stopping') { Stop-OneService $Name }
    Wait-ServiceState $Name 'Stopped' $Seconds
}
