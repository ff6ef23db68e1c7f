# The domain, and who this machine is.

function Read-AdFacts($Out) {
    Add-Fact $Out 'dom' {
        $row = Get-CimRows 'root/cimv2' 'Win32_ComputerSystem' @('PartOfDomain', 'DomainRole', 'Domain') $null 15 |
            Select-Object -First 1
        if ($null -eq $row) { return }
        $fact = [ordered]@{ j = [int]($row.PartOfDomain -eq $true) }
        if ($null -ne $row.DomainRole) { $fact.r = [int]$row.DomainRole }
        if ($fact.j -eq 1) { Add-DomainReach $fact ([string]$row.Domain) }
        $fact
    }

    Add-Fact $Out 'cn' { Get-Short (Get-MachineName) }

    Add-Fact $Out 'aad' {
        # Its output is English on every Windows.
        $said = (Invoke-Tool 'dsregcmd.exe' '/status' 15000).Output
        if ($said -notmatch 'AzureAdJoined\s*:\s*YES') { return '-' }
        if ($said -match 'DomainJoined\s*:\s*YES') { return 'h' }
        'j'
    }

    Add-Fact $Out 'adm' {
        $role = Get-CimRows 'root/cimv2' 'Win32_ComputerSystem' @('DomainRole') $null 15 | Select-Object -First 1
        if ($role.DomainRole -ge 4) { return 'dc' }
        # Without LocalAccount Windows would ask the whole domain.
        $account = Get-CimRows 'root/cimv2' 'Win32_UserAccount' @('SID', 'Disabled', 'Lockout', 'PasswordExpires') 'LocalAccount = TRUE' 15 |
            Where-Object { $_.SID -match '-500$' } |
            Select-Object -First 1
        if ($null -eq $account) { return }
        $letters = ''
        if ($account.Disabled) { $letters += 'd' }
        if ($account.Lockout) { $letters += 'l' }
        if ($account.PasswordExpires) { $letters += 'e' }
        if ($letters -eq '') { return '-' }
        $letters
    }
}

function Add-DomainReach($Fact, $Domain) {
    $Fact['n'] = Get-Short $Domain
    # The name is the machine's own word, and ends in a command line.
    if ($Domain -notmatch '^[A-Za-z0-9._-]+$') { return }
    try { $Fact['dc'] = (Invoke-Tool 'nltest.exe' "/dsgetdc:$Domain" 20000).ExitCode }
    catch { $Fact['dc'] = [Convert]::ToInt32((Get-ErrorCode $_), 16) }
    # Without a domain controller nobody can say whether the trust holds, and one has none: it is the domain.
    if ($Fact['dc'] -ne 0 -or $Fact['r'] -ge 4) { return }
    try { $Fact['sc'] = [int](Test-DomainTrust) }
    catch { $Fact['sc'] = Get-ErrorCode $_ }
}
