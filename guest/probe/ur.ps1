# Who has the right to sign in.

function Read-UrFacts($Out) {
    Add-Fact $Out 'ur' {
        $lines = @(Get-UserRights | Where-Object { $_ -match '^\s*Se\w+\s*=' })
        # Without this, nobody would seem to have any right.
        if ($lines.Length -eq 0) { throw (New-Object IO.InvalidDataException) }
        [ordered]@{
            a = Get-RightHolders $lines 'SeRemoteInteractiveLogonRight'
            d = Get-RightHolders $lines 'SeDenyRemoteInteractiveLogonRight'
            n = Get-RightHolders $lines 'SeDenyNetworkLogonRight'
            w = Get-RightHolders $lines 'SeNetworkLogonRight'
        }
    }

    Add-Fact $Out 'rdu' { Get-GroupMemberCount 'S-1-5-32-555' }
}

function Get-RightHolders($Lines, $Right) {
    # As SIDs where Windows gives them: b555 is S-1-5-32-555, e is everyone.
    $line = $Lines | Where-Object { $_ -match "^\s*$Right\s*=" } | Select-Object -First 1
    if (-not $line) { return '' }
    $holders = $line.Substring($line.IndexOf('=') + 1).Split(',') | Select-Object -First 8 | ForEach-Object {
        $holder = $_.Trim().TrimStart('*') -replace '^S-1-5-32-', 'b' -replace '^S-1-1-0$', 'e'
        Get-Short $holder 60
    }
    return $holders -join ','
}
