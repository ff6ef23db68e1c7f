# An adapter that Azure gave: its address or its name servers from Azure's DHCP again, or turned on again.

function Test-AdapterStep($Step) {
    return (Test-Text $Step.mac '[0-9A-F]{12}') -and (Test-Text $Step.set 'dhcp|dns-from-dhcp|enabled')
}

function Read-Adapter($Step) {
    $adapter = Get-AdapterWithMac $Step.mac
    if ($null -eq $adapter) { throw (New-Refusal 'no-such-adapter') }
    # 22: somebody has disabled it.
    if ($Step.set -ceq 'enabled') { return @{ enabled = $adapter.ErrorCode -ne 22 } }
    $values = Get-KeyValues ('HKLM\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters\Interfaces\{0}' -f $adapter.Guid)
    $state = @{ dns = @((Get-Text $values 'NameServer') -split '[, ]+' | Where-Object { $_ }) }
    if ($Step.set -ceq 'dhcp') {
        $state.dhcp = (Get-Dword $values 'EnableDHCP') -ne 0
        # What was typed once may still stand there, and counts for nothing.
        foreach ($pair in 'addresses IPAddress', 'masks SubnetMask', 'gateways DefaultGateway') {
            $field, $name = $pair.Split(' ')
            $state[$field] = @(if (-not $state.dhcp) { Get-Texts $values $name })
        }
    }
    # They go to a command line when they are put back.
    $all = @($state.dns) + @($state.addresses) + @($state.masks) + @($state.gateways)
    $isReadable = @($all | Where-Object { $null -ne $_ -and -not (Test-Ipv4 $_) }).Length -eq 0
    if (-not $isReadable -or @($state.addresses).Length -ne @($state.masks).Length) { throw (New-Refusal 'address-not-readable') }
    return $state
}

function Format-Adapter($Step, $State) {
    switch -CaseSensitive ($Step.set) {
        'enabled' { return @('disabled', 'enabled')[[int]$State.enabled] }
        'dns-from-dhcp' {
            if (@($State.dns).Length -eq 0) { return 'dhcp' }
            return $State.dns -join ','
        }
        default {
            if ($State.dhcp) { return 'dhcp' }
            return 'static {0}' -f ($State.addresses -join ',')
        }
    }
}

function Test-AdapterDone($Step, $State) {
    switch -CaseSensitive ($Step.set) {
        'enabled' { return $State.enabled }
        'dns-from-dhcp' { return @($State.dns).Length -eq 0 }
        default { return $State.dhcp }
    }
}

function Write-Adapter($Step, $State) {
    $null = $State
    $adapter = Get-AdapterWithMac $Step.mac
    switch -CaseSensitive ($Step.set) {
        'enabled' { Enable-AdapterDevice $adapter.Index }
        'dns-from-dhcp' { Reset-AdapterNameServers $adapter.Interface }
        default { Reset-AdapterAddress $adapter.Interface }
    }
}

function Undo-Adapter($Step, $Was) {
    $adapter = Get-AdapterWithMac $Step.mac
    if ($Step.set -ceq 'enabled') { return Undo-AdapterEnabled $adapter $Was }
    if ($Step.set -ceq 'dhcp' -and -not $Was.dhcp) { Undo-AdapterAddress $adapter $Was }
    if ((@((Read-Adapter $Step).dns) -join ',') -ceq (@($Was.dns) -join ',')) { return }
    Reset-AdapterNameServers $adapter.Interface
    foreach ($server in $Was.dns) { Add-AdapterNameServer $adapter.Interface $server }
}

function Undo-AdapterEnabled($Adapter, $Was) {
    if (-not $Was.enabled) { Disable-AdapterDevice $Adapter.Index }
}

function Undo-AdapterAddress($Adapter, $Was) {
    # The first of each makes it static, others come beside it.
    $addresses, $masks, $gateways = @($Was.addresses), @($Was.masks), @($Was.gateways)
    Set-AdapterAddress $Adapter.Interface $addresses[0] $masks[0] $gateways[0]
    for ($at = 1; $at -lt $addresses.Length; $at += 1) { Add-AdapterAddress $Adapter.Interface $addresses[$at] $masks[$at] }
    for ($at = 1; $at -lt $gateways.Length; $at += 1) { Add-AdapterGateway $Adapter.Interface $gateways[$at] }
}
