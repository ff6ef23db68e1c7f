# What the network and the firewall of a Windows that is a file do when they are changed: guest/windows-changes.ps1.

function Get-FakeKey($Key) {
    # Its values, to be changed in place.
    $registry = (Get-FakeView).registry
    if ($null -eq $registry[$Key]) { $registry[$Key] = @{} }
    return $registry[$Key]
}

function Get-FakeRules { return Get-FakeKey 'HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules' }

function Get-FakeProxies { return Get-FakeKey 'HKLM\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp' }

function Get-FakeRoutes { return Get-FakeKey 'HKLM\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters\PersistentRoutes' }

function Get-FakeAdapter($Interface) {
    $adapter = Get-NetworkAdapters | Where-Object { $_.Interface -eq $Interface } | Select-Object -First 1
    if ($null -eq $adapter) { throw (New-FakeWin32Error 1) }
    return $adapter
}

function Get-FakeInterface($Interface) {
    $guid = (Get-FakeAdapter $Interface).Guid
    return Get-FakeKey "HKLM\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters\Interfaces\$guid"
}

function Add-FakeText($Values, $Name, $Text) {
    $before = @(if ($null -ne $Values[$Name]) { $Values[$Name].data })
    $Values[$Name] = @{ kind = 'MultiString'; data = @($before) + $Text }
}

function Get-NetworkAdapters {
    Enter-FakeChange 'Get-NetworkAdapters'
    foreach ($row in (Get-FakeView).cim['root/cimv2:Win32_NetworkAdapter']) {
        # As in Windows: this place does not know the address of one that is disabled.
        $mac = if ($row.ConfigManagerErrorCode -ne 22) { $row.MACAddress }
        New-Object PSObject -Property @{
            Index = [uint32]$row.Index
            Interface = [uint32]$row.InterfaceIndex
            Guid = $row.PNPDeviceID.Split('\')[-1].ToLowerInvariant()
            Mac = $mac
            Instance = $row.PNPDeviceID
            ErrorCode = [uint32]$row.ConfigManagerErrorCode
        }
    }
}

function Get-PermanentMac($Guid) {
    # Nor here: what is left is the id that Azure gave the device.
    Enter-FakeChange 'Get-PermanentMac' @($Guid)
}

function Set-FakeAdapter($Index, $Code) {
    $row = (Get-FakeView).cim['root/cimv2:Win32_NetworkAdapter'] | Where-Object { $_.Index -eq $Index }
    $row.ConfigManagerErrorCode = [long]$Code
}

function Enable-AdapterDevice($Index) {
    Enter-FakeChange 'Enable-AdapterDevice' @($Index)
    Set-FakeAdapter $Index 0
    Save-FakeView 'Enable-AdapterDevice' @($Index)
}

function Disable-AdapterDevice($Index) {
    Enter-FakeChange 'Disable-AdapterDevice' @($Index)
    Set-FakeAdapter $Index 22
    Save-FakeView 'Disable-AdapterDevice' @($Index)
}

function Reset-AdapterAddress($Interface) {
    Enter-FakeChange 'Reset-AdapterAddress' @($Interface)
    $values = Get-FakeInterface $Interface
    $values.EnableDHCP = @{ kind = 'DWord'; data = [long]1 }
    foreach ($name in 'IPAddress', 'SubnetMask', 'DefaultGateway') { $values.Remove($name) }
    Save-FakeView 'Reset-AdapterAddress' @($Interface)
}

function Set-AdapterAddress($Interface, $Address, $Mask, $Gateway) {
    Enter-FakeChange 'Set-AdapterAddress' @($Interface, $Address)
    $values = Get-FakeInterface $Interface
    $values.EnableDHCP = @{ kind = 'DWord'; data = [long]0 }
    foreach ($name in 'IPAddress', 'SubnetMask', 'DefaultGateway') { $values.Remove($name) }
    Add-FakeText $values 'IPAddress' $Address
    Add-FakeText $values 'SubnetMask' $Mask
    if ($Gateway) { Add-FakeText $values 'DefaultGateway' $Gateway }
    Save-FakeView 'Set-AdapterAddress' @($Interface, $Address)
}

function Add-AdapterAddress($Interface, $Address, $Mask) {
    Enter-FakeChange 'Add-AdapterAddress' @($Interface, $Address)
    $values = Get-FakeInterface $Interface
    Add-FakeText $values 'IPAddress' $Address
    Add-FakeText $values 'SubnetMask' $Mask
    Save-FakeView 'Add-AdapterAddress' @($Interface, $Address)
}

function Add-AdapterGateway($Interface, $Gateway) {
    Enter-FakeChange 'Add-AdapterGateway' @($Interface, $Gateway)
    Add-FakeText (Get-FakeInterface $Interface) 'DefaultGateway' $Gateway
    Save-FakeView 'Add-AdapterGateway' @($Interface, $Gateway)
}

function Reset-AdapterNameServers($Interface) {
    Enter-FakeChange 'Reset-AdapterNameServers' @($Interface)
    $values = Get-FakeInterface $Interface
    $values.NameServer = @{ kind = 'String'; data = '' }
    Save-FakeView 'Reset-AdapterNameServers' @($Interface)
}

function Add-AdapterNameServer($Interface, $Address) {
    Enter-FakeChange 'Add-AdapterNameServer' @($Interface, $Address)
    $values = Get-FakeInterface $Interface
    $before = @(if ($null -ne $values.NameServer) { $values.NameServer.data -split ',' | Where-Object { $_ } })
    # netsh refuses one that is there.
    if ($before -contains $Address) { throw (New-FakeWin32Error 1) }
    $values.NameServer = @{ kind = 'String'; data = (@($before) + $Address) -join ',' }
    Save-FakeView 'Add-AdapterNameServer' @($Interface, $Address)
}

function Set-FakeRule($Id, $From, $To) {
    $rules = Get-FakeRules
    if ($null -ne $rules[$Id]) { $rules[$Id].data = $rules[$Id].data.Replace("|Active=$From|", "|Active=$To|") }
}

function Enable-FirewallRule($Id) {
    Enter-FakeChange 'Enable-FirewallRule' @($Id)
    Set-FakeRule $Id 'FALSE' 'TRUE'
    Save-FakeView 'Enable-FirewallRule' @($Id)
}

function Disable-FirewallRule($Id) {
    Enter-FakeChange 'Disable-FirewallRule' @($Id)
    Set-FakeRule $Id 'TRUE' 'FALSE'
    Save-FakeView 'Disable-FirewallRule' @($Id)
}

function Add-FirewallRule($Name, $Protocol, $Port, $From) {
    Enter-FakeChange 'Add-FirewallRule' @($Name)
    $fields = @('v2.31', 'Action=Allow', 'Active=TRUE', 'Dir=In', ('Protocol={0}' -f @{ TCP = 6; UDP = 17 }[$Protocol]), "LPort=$Port")
    foreach ($source in $From) {
        if ($source -eq 'any') { continue }
        # As Windows writes them.
        $address, $bits = $source.Split('/')
        $fields += if ($bits) { 'RA4={0}/{1}' -f $address, (Get-FakeMask $bits) } else { "RA4=$address" }
    }
    $fields += 'App=%SystemRoot%\System32\svchost.exe', 'Svc=termservice', "Name=$Name"
    (Get-FakeRules)[$Name] = @{ kind = 'String'; data = ($fields -join '|') + '|' }
    Save-FakeView 'Add-FirewallRule' @($Name)
}

function Get-FakeMask($Bits) {
    $ones = ('1' * $Bits).PadRight(32, '0')
    return @(0, 8, 16, 24 | ForEach-Object { [Convert]::ToInt32($ones.Substring($_, 8), 2) }) -join '.'
}

function Remove-FirewallRule($Name) {
    Enter-FakeChange 'Remove-FirewallRule' @($Name)
    (Get-FakeRules).Remove($Name)
    Save-FakeView 'Remove-FirewallRule' @($Name)
}

function Add-PortProxy($Address, $Port, $To, $ToPort) {
    Enter-FakeChange 'Add-PortProxy' @("$Address/$Port")
    (Get-FakeProxies)["$Address/$Port"] = @{ kind = 'String'; data = "$To/$ToPort" }
    Save-FakeView 'Add-PortProxy' @("$Address/$Port")
}

function Remove-PortProxy($Address, $Port) {
    Enter-FakeChange 'Remove-PortProxy' @("$Address/$Port")
    (Get-FakeProxies).Remove("$Address/$Port")
    Save-FakeView 'Remove-PortProxy' @("$Address/$Port")
}

function Add-Route($Network, $Mask, $NextHop, $Metric, $Interface) {
    Enter-FakeChange 'Add-Route' @($Network, $Interface)
    $null = Get-FakeAdapter $Interface
    (Get-FakeRoutes)["$Network,$Mask,$NextHop,$Metric"] = @{ kind = 'String'; data = '' }
    Save-FakeView 'Add-Route' @($Network, $Interface)
}

function Remove-Route($Network, $Mask, $NextHop, $Interface) {
    Enter-FakeChange 'Remove-Route' @($Network, $Interface)
    $routes = Get-FakeRoutes
    foreach ($name in @($routes.PSBase.Keys)) {
        if ($name.StartsWith("$Network,$Mask,$NextHop,", 'Ordinal')) { $routes.Remove($name) }
    }
    Save-FakeView 'Remove-Route' @($Network, $Interface)
}
