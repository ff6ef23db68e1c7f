# Sets the clock by the source of time that is set up.

function Test-ClockSyncStep($Step) {
    $null = $Step
    return $true
}

function Read-ClockSync($Step) {
    $null = $Step
}

function Format-ClockSync($Step, $State) {
    $null = $Step, $State
    return 'synced'
}

function Test-ClockSyncDone($Step, $State) {
    $null = $Step
    return $null -ne $State
}

function Write-ClockSync($Step, $State) {
    $null = $Step, $State
    Sync-Clock
    return @{ synced = $true }
}
