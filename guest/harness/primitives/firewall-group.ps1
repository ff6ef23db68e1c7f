# Windows' own rules called Remote Desktop, by the name of the group that is the same in every language.

function Test-FirewallGroupStep($Step) {
    $null = $Step
    return $true
}

function Read-FirewallGroup($Step) {
    # Only those for a profile that is in use.
    $null = $Step
    $inUse = (Get-FirewallNow).CurrentProfiles
    $rules = Get-OwnFirewallRules
    if ($null -eq $rules) { return }
    $ids = @{ on = @(); off = @() }
    foreach ($id in Get-Ordered $rules.PSBase.Keys) {
        $said = Get-Text $rules $id
        if (-not $said -or $said -notlike '*|EmbedCtxt=@FirewallAPI.dll,-28752|*') { continue }
        $fields = Read-RuleFields $said
        if ($fields['Action'] -notcontains 'Allow' -or $fields['Dir'] -notcontains 'In') { continue }
        if (((Get-RuleProfiles $fields) -band $inUse) -eq 0) { continue }
        $ids[@('off', 'on')[[int]($fields['Active'] -contains 'TRUE')]] += $id
    }
    if ($ids.on.Length + $ids.off.Length -gt 0) { return $ids }
}

function Get-RuleProfiles($Fields) {
    # A rule that names none is for all of them.
    $bits = 0
    foreach ($name in $Fields['Profile']) { $bits = $bits -bor @{ Domain = 1; Private = 2; Public = 4 }[$name] }
    if ($bits -eq 0) { return 7 }
    return $bits
}

function Format-FirewallGroup($Step, $State) {
    $null = $Step
    if (@($State.off).Length -eq 0) { return 'on' }
    return 'off'
}

function Test-FirewallGroupDone($Step, $State) {
    $null = $Step
    return $null -ne $State -and @($State.off).Length -eq 0
}

function Write-FirewallGroup($Step, $State) {
    $null = $Step
    if ($null -eq $State) { throw (New-Refusal 'no-such-rules') }
    foreach ($id in $State.off) { Enable-FirewallRule $id }
}

function Undo-FirewallGroup($Step, $Was) {
    # What was on before stays on.
    $null = $Step
    if ($null -eq $Was) { return }
    foreach ($id in $Was.off) { Disable-FirewallRule $id }
}
