function Test-ScheduledRevertStep($Step) {
    return Test-Number $Step.minutes 5 60
}

function Read-ScheduledRevert($Step, $Run) {
    $at = Get-RevertSeconds $Run
    if ($null -ne $at) { return @{ at = $at; minutes = $Step.minutes } }
}

function Format-ScheduledRevert($Step, $State) {
    $null = $Step
    return "in $($State.minutes) min"
}

function Test-ScheduledRevertDone($Step, $State) {
    $null = $Step
    return $null -ne $State
}

function Write-ScheduledRevert($Step, $State, $Run) {
    $null = $State
    Write-KeptText (Get-RevertPath $Run) (Get-RevertScript $Run)
    Register-OwnTask (Get-TaskName $Run) (Get-TaskDefinition $Run ((Get-UtcNow).AddMinutes($Step.minutes)))
}

function Undo-ScheduledRevert($Step, $Was, $Run) {
    $null = $Step, $Was
    Remove-Revert $Run
}
