# Licensing and the farm, as the Remote Desktop service says it, and whether their servers answer.

function Read-LicFacts($Out) {
    Add-Fact $Out 'tss' {
        $named = [ordered]@{
            a = 'AllowTSConnections'; ap = 'PolicySourceAllowTSConnections'; m = 'TerminalServerMode'
            lt = 'LicensingType'; lp = 'PolicySourceLicensingType'; lo = 'Logons'; dr = 'SessionBrokerDrainMode'
        }
        $row = Get-CimRows 'root/cimv2/TerminalServices' 'Win32_TerminalServiceSetting' @($named.Values) $null 15 |
            Select-Object -First 1
        if ($null -eq $row) { return }
        $fact = [ordered]@{}
        foreach ($short in $named.Keys) {
            $said = $row.($named[$short])
            if ($null -ne $said) { $fact[$short] = [int]$said }
        }
        # Without the role Windows has no grace period to speak of.
        if ($fact['m'] -eq 1) { Add-Licensing $fact }
        $fact
    }

    Add-Fact $Out 'lsr' {
        $policy = Get-Text (Get-KeyValues 'HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services') 'LicenseServers'
        $own = Get-Texts (Get-KeyValues 'HKLM\SYSTEM\CurrentControlSet\Services\TermService\Parameters\LicenseServers') 'SpecifiedLicenseServers'
        $names = if ($policy) { $policy.Split(',') } else { $own }
        Get-ServersReach $names 135, 445
    }

    Add-Fact $Out 'brr' {
        $farm = Get-KeyValues 'HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\ClusterSettings'
        if ((Get-Dword $farm 'SessionDirectoryActive') -ne 1) { return }
        Get-ServersReach ((Get-Text $farm 'SessionDirectoryLocation') -split '[ ;,]') 135
    }
}

function Add-Licensing($Fact) {
    # Days of grace, then the servers that are set; the first that cannot be told leaves its code.
    $class = 'Win32_TerminalServiceSetting'
    try {
        $Fact['g'] = [int](Get-CimAnswer 'root/cimv2/TerminalServices' $class 'GetGracePeriodDays' 15).DaysLeft
        $list = (Get-CimAnswer 'root/cimv2/TerminalServices' $class 'GetSpecifiedLicenseServerList' 15).SpecifiedLSList
        $Fact['ls'] = Get-Short (@($list | Where-Object { $_ } | ForEach-Object { Get-Word $_ }) -join ' ') 400
    }
    catch { $Fact['ge'] = Get-ErrorCode $_ }
}
