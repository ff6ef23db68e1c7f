# A rule of ours that lets in to the Remote Desktop service.

function Test-FirewallRuleAddStep($Step) {
    $isRule = (Test-Text $Step.name 'RdpBot-[A-Za-z0-9-]{1,60}') -and (Test-Text $Step.protocol 'TCP|UDP') -and
    (Test-Number $Step.port 1 65535)
    if (-not $isRule) { return $false }
    if ($Step.from -is [string]) { return $Step.from -ceq 'any' }
    return (Test-List $Step.from 16 { Test-RuleSource $args[0] }) -and $Step.from.Length -gt 0
}

function Test-RuleSource($Source) {
    # The whole world in disguise is no source.
    return (Test-Ipv4 $Source) -or ((Test-Ipv4Prefix $Source) -and -not $Source.EndsWith('/0'))
}

function Read-FirewallRuleAdd($Step) {
    $said = Get-Text (Get-OwnFirewallRules) $Step.name
    if ($null -ne $said) { return @{ rule = $said } }
}

function Format-FirewallRuleAdd($Step, $State) {
    # One that does something else is told as Windows keeps it.
    $null = $Step
    $fields = Read-RuleFields $State.rule
    $protocol = @{ '6' = 'TCP'; '17' = 'UDP' }[[string]$fields['Protocol']]
    $letsIn = $fields['Action'] -contains 'Allow' -and $fields['Active'] -contains 'TRUE' -and $fields['Dir'] -contains 'In'
    if (-not $letsIn -or $null -eq $protocol) { return $State.rule }
    return '{0} {1} from {2}' -f $protocol, ($fields['LPort'] -join ','), (Get-RuleSource $fields)
}

function Get-RuleSource($Fields) {
    # RA42 are words such as LocalSubnet.
    $sources = @($Fields['RA4'] | Where-Object { $_ } | ForEach-Object { Get-SourceText $_ }) + @($Fields['RA42'] | Where-Object { $_ })
    if ($sources.Length -eq 0) { return 'any' }
    return $sources -join ','
}

function Get-SourceText($Source) {
    # Windows writes 10.1.0.0/255.255.0.0 for 10.1.0.0/16.
    $address, $mask = $Source.Split('/')
    if ($null -eq $mask) { return $Source }
    $bits = $mask
    if (Test-Ipv4 $mask) { $bits = Get-Ipv4Bits $mask }
    if ($bits -eq 32) { return $address }
    return "$address/$bits"
}

function Test-FirewallRuleAddDone($Step, $State) {
    if ($null -eq $State) { return $false }
    $wanted = @($Step.from | ForEach-Object { Get-SourceText $_ })
    $text = Format-FirewallRuleAdd $Step $State
    $start = '{0} {1} from ' -f $Step.protocol, $Step.port
    if (-not $text.StartsWith($start, 'Ordinal')) { return $false }
    # Windows may keep them in another order.
    $found = $text.Substring($start.Length).Split(',')
    return ((Get-Ordered $found) -join ',') -ceq ((Get-Ordered $wanted) -join ',')
}

function Write-FirewallRuleAdd($Step, $State) {
    if ($null -ne $State) { throw (New-Refusal 'name-taken') }
    Add-FirewallRule $Step.name $Step.protocol $Step.port $Step.from
}

function Undo-FirewallRuleAdd($Step, $Was) {
    if ($null -eq $Was) { Remove-FirewallRule $Step.name }
}
