# Takes away one entry of Windows' port proxy.

function Test-PortProxyRemoveStep($Step) {
    return ($Step.address -ceq '*' -or (Test-Ipv4 $Step.address)) -and (Test-Number $Step.port 1 65535)
}

function Read-PortProxyRemove($Step) {
    # Such as 10.1.1.4/22. What could not be put back is not taken away.
    $entries = Get-KeyValues 'HKLM\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp'
    $to = Get-Text $entries ('{0}/{1}' -f $Step.address, $Step.port)
    if ($null -eq $to) { return }
    if ($to -cnotmatch '\A([A-Za-z0-9.-]{1,253})/([1-9][0-9]{0,4})\z') { throw (New-Refusal 'entry-not-readable') }
    return @{ host = $Matches[1]; port = $Matches[2] }
}

function Format-PortProxyRemove($Step, $State) {
    $null = $Step
    return '{0}:{1}' -f $State.host, $State.port
}

function Test-PortProxyRemoveDone($Step, $State) {
    $null = $Step
    return $null -eq $State
}

function Write-PortProxyRemove($Step, $State) {
    $null = $State
    Remove-PortProxy $Step.address $Step.port
}

function Undo-PortProxyRemove($Step, $Was) {
    if ($null -ne $Was) { Add-PortProxy $Step.address $Step.port $Was.host $Was.port }
}
