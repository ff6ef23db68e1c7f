# A route for good, by the adapter that has this address on the wire.

function Test-RouteAddStep($Step) {
    return (Test-Ipv4Prefix $Step.prefix) -and (Test-Ipv4 $Step.nextHop) -and (Test-Text $Step.mac '[0-9A-F]{12}') -and
    (Test-Number $Step.metric 1 9999)
}

function Read-RouteAdd($Step) {
    # The names of the values are all there is: 10.2.0.0,255.255.0.0,10.1.1.1,10. The adapter is that which leads to
    # the next hop.
    $adapter = Get-AdapterWithMac $Step.mac
    if ($null -eq $adapter) { throw (New-Refusal 'no-such-adapter') }
    $routes = Get-KeyValues 'HKLM\SYSTEM\CurrentControlSet\Services\Tcpip\Parameters\PersistentRoutes'
    if ($null -eq $routes) { return }
    $start = (Get-RouteWords $Step) -join ','
    foreach ($name in $routes.PSBase.Keys) {
        $network, $mask, $nextHop, $metric = $name.Split(',')
        if ("$network,$mask,$nextHop" -ceq $start) { return @{ metric = [string]$metric; interface = [long]$adapter.Interface } }
    }
}

function Get-RouteWords($Step) {
    $network, $bits = $Step.prefix.Split('/')
    return $network, (Get-Ipv4Mask $bits), $Step.nextHop
}

function Format-RouteAdd($Step, $State) {
    return '{0} via {1} if {2} metric {3}' -f $Step.prefix, $Step.nextHop, $State.interface, $State.metric
}

function Test-RouteAddDone($Step, $State) {
    return $null -ne $State -and $State.metric -ceq [string]$Step.metric
}

function Write-RouteAdd($Step, $State) {
    if ($null -ne $State) { throw (New-Refusal 'route-with-other-metric') }
    $network, $mask, $nextHop = Get-RouteWords $Step
    Add-Route $network $mask $nextHop $Step.metric (Get-AdapterWithMac $Step.mac).Interface
}

function Undo-RouteAdd($Step, $Was) {
    if ($null -ne $Was) { return }
    $network, $mask, $nextHop = Get-RouteWords $Step
    Remove-Route $network $mask $nextHop (Get-AdapterWithMac $Step.mac).Interface
}
