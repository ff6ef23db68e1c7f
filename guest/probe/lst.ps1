function Read-LstFacts($Out) {
    $listeners = @{}

    Add-Fact $Out 'own' {
        $listeners.All = @(Get-PortListeners (Get-RdpPort))
        $services = @{}
        foreach ($service in @(Get-ServiceProcesses)) { $services[[string]$service.ProcessId] += , $service.Name }
        $owners = foreach ($id in @($listeners.All | ForEach-Object { [int]$_.ProcessId } | Sort-Object -Unique)) {
            $names = Get-Ordered $services[[string]$id] ([StringComparer]::OrdinalIgnoreCase) | Select-Object -First 6
            '{0}:{1}:{2}' -f $id, (Get-OwnerName $id), (($names | ForEach-Object { Get-Word $_ 20 }) -join '+')
        }
        if ($owners) { @($owners | Select-Object -First 2) -join ',' } else { '-' }
    }
    Add-Fact $Out 'la' {
        if ($null -eq $listeners.All) { $listeners.All = @(Get-PortListeners (Get-RdpPort)) }
        $addresses = @(Get-Ordered @($listeners.All | ForEach-Object { $_.Address }) | Select-Object -First 8)
        if ($addresses) { $addresses -join ',' } else { '-' }
    }
    Add-Fact $Out 'tpid' {
        Get-ServiceProcesses | Where-Object { $_.Name -eq 'TermService' } | ForEach-Object { [int]$_.ProcessId }
    }
    Add-Fact $Out 'qw' {
        # Columns and their heads are in the machine's language; sessions that listen have ids from 65536 on.
        $printed = Invoke-Tool 'qwinsta.exe' '' 15000
        $found = [regex]::Matches($printed.Output, '(?m)^[ >]?(\S+)\s+655\d\d\s')
        if (-not $found.Count) { return '-' }
        Get-Short (@($found | ForEach-Object { $_.Groups[1].Value.ToLowerInvariant() }) -join ' ')
    }
    Add-Fact $Out 'hs' { Get-Handshake (Get-TestAddress $listeners.All) (Get-RdpPort) }
    Add-Fact $Out 'ses' {
        $class = 'Win32_PerfFormattedData_LocalSessionManager_TerminalServices'
        $counts = Get-CimRows 'root/cimv2' $class @('ActiveSessions', 'InactiveSessions', 'TotalSessions') '' 15
        if ($counts) { '{0}/{1}/{2}' -f $counts.ActiveSessions, $counts.InactiveSessions, $counts.TotalSessions }
    }
    Add-Fact $Out 'xr' {
        $port = Get-RdpPort
        $printed = Invoke-Tool 'netsh.exe' 'interface ipv4 show excludedportrange protocol=tcp' 15000
        foreach ($range in [regex]::Matches($printed.Output, '(?m)^\s*(\d{1,5})\s+(\d{1,5})\b')) {
            $first, $last = [int]$range.Groups[1].Value, [int]$range.Groups[2].Value
            if ($first -le $port -and $port -le $last) { return "$first-$last" }
        }
    }
}

function Get-PortListeners($Port) {
    # Where CIM is broken, netstat still tells: its state is in the machine's language, its numbers are not.
    try { return Get-ListeningPorts $Port }
    catch {
        $failure = $_
        try { $printed = Invoke-Tool 'netstat.exe' '-ano -p TCP' 15000 } catch { throw $failure }
        foreach ($line in [regex]::Matches($printed.Output, "(?m)^\s*TCP\s+(\S+):$Port\s+0\.0\.0\.0:0\s.*?(\d+)\s*$")) {
            New-Object PSObject -Property @{ Address = $line.Groups[1].Value; ProcessId = [int]$line.Groups[2].Value }
        }
    }
}

function Get-OwnerName($Id) {
    # It may have ended since.
    try { return (Get-Word (Get-ProcessName $Id) 24) -replace '[:,+]', '_' } catch { return '?' }
}

function Get-TestAddress($Listeners) {
    $addresses = @(Get-Ordered @($Listeners | ForEach-Object { $_.Address }))
    $near = @($addresses | Where-Object { $_ -in '0.0.0.0', '::', '127.0.0.1' })
    if ($near -or -not $addresses) { return '127.0.0.1' }
    return $addresses[0]
}
