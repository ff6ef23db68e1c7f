# Signs somebody off; what they had not saved is lost, and nothing brings it back.

function Test-SessionLogoffStep($Step) {
    # 0 is that of the services; from 65536 on they listen.
    return Test-Number $Step.id 1 65535
}

function Read-SessionLogoff($Step) {
    # Columns and states are in the machine's language. A session that nobody is connected to has no name of its own.
    $printed = (Invoke-Tool 'qwinsta.exe' '' 15000).Output
    if ($printed -cnotmatch (Get-SessionPattern 0)) { throw (New-Refusal 'sessions-not-seen') }
    if ($printed -cnotmatch (Get-SessionPattern $Step.id)) { return }
    return @{ active = $Matches[1] -ne '' }
}

function Get-SessionPattern($Id) {
    return '(?m)^[ >](\S*)\s.*?\s{0}\s+[^0-9\s]' -f $Id
}

function Format-SessionLogoff($Step, $State) {
    $null = $Step
    return @('inactive', 'active')[[int]$State.active]
}

function Test-SessionLogoffDone($Step, $State) {
    $null = $Step
    return $null -eq $State
}

function Write-SessionLogoff($Step, $State) {
    $null = $State
    Close-Session $Step.id
    # It is seen for a moment longer.
    for ($left = 20; $left -gt 0 -and $null -ne (Read-SessionLogoff $Step); $left -= 1) { Wait-Moment 500 }
}
