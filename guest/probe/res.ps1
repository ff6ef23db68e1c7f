# What the machine has left.

function Read-ResFacts($Out) {
    Add-Fact $Out 'san' {
        Get-Dword (Get-KeyValues 'HKLM\SYSTEM\CurrentControlSet\Services\partmgr\Parameters') 'SanPolicy'
    }

    Add-Fact $Out 'up' {
        $row = Get-CimRows 'root/cimv2' 'Win32_OperatingSystem' @('LastBootUpTime') $null 15 | Select-Object -First 1
        [int][Math]::Max(0, [Math]::Floor(((Get-UtcNow) - $row.LastBootUpTime.ToUniversalTime()).TotalMinutes))
    }

    Add-Fact $Out 'mem' {
        $names = 'FreePhysicalMemory', 'TotalVisibleMemorySize', 'FreeVirtualMemory', 'TotalVirtualMemorySize'
        $row = Get-CimRows 'root/cimv2' 'Win32_OperatingSystem' $names $null 15 | Select-Object -First 1
        @($names | ForEach-Object { [long][Math]::Floor($row.$_ / 1KB) }) -join '/'
    }

    Add-Fact $Out 'cpu' {
        $rows = @(Get-CimRows 'root/cimv2' 'Win32_Processor' @('LoadPercentage', 'NumberOfLogicalProcessors') $null 15)
        $loads = @($rows | ForEach-Object { $_.LoadPercentage } | Where-Object { $null -ne $_ })
        if ($loads.Length -eq 0) { return }
        $load = [Math]::Floor(($loads | Measure-Object -Average).Average)
        '{0}/{1}' -f $load, ($rows | Measure-Object -Property NumberOfLogicalProcessors -Sum).Sum
    }

    Add-Fact $Out 'top' {
        $busiest = @(Get-BusyProcesses 1500 | Select-Object -First 2)
        if ($busiest.Length -eq 0) { return }
        @($busiest | ForEach-Object { '{0}:{1}' -f (Get-Word $_.Name 40), [Math]::Min(999, [Math]::Floor($_.Percent)) }) -join ' '
    }

    Add-Fact $Out 'dsk' {
        $drive = Get-SystemDriveBytes
        '{0}/{1}' -f [Math]::Floor($drive.Free / 1MB), [Math]::Floor($drive.Total / 1MB)
    }

    Add-Fact $Out 'np' {
        $row = Get-CimRows 'root/cimv2' 'Win32_PerfFormattedData_PerfOS_Memory' @('PoolNonpagedBytes', 'PoolPagedBytes') $null 15 |
            Select-Object -First 1
        '{0}/{1}' -f [Math]::Floor($row.PoolNonpagedBytes / 1MB), [Math]::Floor($row.PoolPagedBytes / 1MB)
    }

    Add-Fact $Out 'tcpn' { Get-TcpConnectionCount }
}
