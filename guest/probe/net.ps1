# Network adapters, their addresses and ways out.

function Read-NetFacts($Out) {
    Add-Fact $Out 'nic' {
        $adapters = Get-CimRows 'root/cimv2' 'Win32_NetworkAdapter' (
            'Index', 'NetConnectionStatus', 'ConfigManagerErrorCode', 'ServiceName', 'MACAddress', 'PNPDeviceID') $null 15 |
            Where-Object { $_.PNPDeviceID -match '^(VMBUS|PCI)\\' } |
            Sort-Object Index |
            Select-Object -First 6
        $configurations = @(Get-CimRows 'root/cimv2' 'Win32_NetworkAdapterConfiguration' (
                'Index', 'DHCPEnabled', 'IPAddress', 'DefaultIPGateway', 'DNSServerSearchOrder') $null 15)
        $texts = foreach ($adapter in $adapters) {
            Get-AdapterText $adapter ($configurations | Where-Object { $_.Index -eq $adapter.Index })
        }
        , [string[]]@($texts)
    }

    Add-Fact $Out 'rt' {
        $routes = @(Get-CimRows 'root/StandardCimv2' 'MSFT_NetRoute' (
                'DestinationPrefix', 'NextHop', 'InterfaceIndex', 'RouteMetric') "DestinationPrefix = '0.0.0.0/0'" 15 |
                ForEach-Object { '{0}@{1}m{2}' -f $_.NextHop, $_.InterfaceIndex, $_.RouteMetric } |
                Select-Object -Unique -First 8)
        if ($routes.Length -eq 0) { return '-' }
        $routes -join ' '
    }

    Add-Fact $Out 'prt' {
        $routes = Get-KeyValues 'HKLM\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters\PersistentRoutes'
        if ($null -eq $routes -or $routes.PSBase.Count -eq 0) { return }
        @(Get-Ordered $routes.PSBase.Keys | Select-Object -First 6 | ForEach-Object { Get-Word $_ 60 }) -join ' '
    }

    Add-Fact $Out 'gh' {
        # Windows keeps an adapter that Azure took away, under the instance that it had.
        $known = @(Get-VmBusAdapters)
        $live = @(Get-CimRows 'root/cimv2' 'Win32_NetworkAdapter' @('PNPDeviceID') $null 15 | ForEach-Object { $_.PNPDeviceID })
        @($known | Where-Object { $live -notcontains $_ }).Length
    }

    Add-Fact $Out 'nv' {
        $version = Get-ProductVersion ('C:\Windows\System32\drivers\{0}' -f 'netvsc.sys')
        if ($version) { ($version.Split('.') | Select-Object -Last 2) -join '.' }
    }

    Add-Fact $Out 'ws' {
        # Azure's own address: instance metadata for the agent, and what it fetches extensions from.
        , [string[]]@((Get-TcpReach '168.63.129.16' 80), (Get-TcpReach '168.63.129.16' 32526))
    }
}

function Get-AdapterText($Adapter, $Configuration) {
    $fields = @(
        $Adapter.NetConnectionStatus
        $Adapter.ConfigManagerErrorCode
        [int]($Configuration.DHCPEnabled -eq $true)
        Get-Ipv4Text $Configuration.IPAddress 8
        Get-Ipv4Text $Configuration.DefaultIPGateway 2
        Get-Ipv4Text $Configuration.DNSServerSearchOrder 4
        (Get-Word $Adapter.ServiceName 20) -replace '/', '_'
        ([string]$Adapter.MACAddress) -replace '[^0-9A-Fa-f]', ''
    )
    return $fields -join '/'
}

function Get-Ipv4Text($Addresses, $Most) {
    return @($Addresses | Where-Object { $_ -match '^[0-9.]+$' } | Select-Object -First $Most) -join ','
}

function Get-VmBusAdapters {
    # Device instance paths, as Win32_NetworkAdapter tells them too.
    $bus = 'HKLM\SYSTEM\CurrentControlSet\Enum\VMBUS'
    foreach ($device in Get-KeyNames $bus) {
        foreach ($instance in Get-KeyNames "$bus\$device") {
            if ((Get-Text (Get-KeyValues "$bus\$device\$instance") 'Service') -eq 'netvsc') { "VMBUS\$device\$instance" }
        }
    }
}
