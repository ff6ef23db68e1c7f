# The firewall's settings and rules, as the registry keeps them:
# https://learn.microsoft.com/openspecs/windows_protocols/ms-gpfas/2efe0b76-7b4a-41ff-9050-1023f8196d16

function Get-ProfileDigits($Root, $Profiles) {
    # On, blocks by default, no exceptions, the machine's own rules count; the first place that says it decides.
    $keys = @($Profiles | ForEach-Object { Get-KeyValues "HKLM\$Root\$_" })
    $digits = foreach ($name in 'EnableFirewall', 'DefaultInboundAction', 'DoNotAllowExceptions', 'AllowLocalPolicyMerge') {
        $said = @($keys | ForEach-Object { Get-Dword $_ $name })
        if ($said.Length -eq 0) { '-' } else { [string][int]($said[0] -ne 0) }
    }
    return $digits -join ''
}

function Get-RdpRules($Port) {
    # Of the machine itself, of policy, of its management.
    $stores = @(
        'HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules',
        'HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall\FirewallRules',
        'HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\Mdm\FirewallRules'
    )
    for ($store = 0; $store -lt $stores.Length; $store += 1) {
        $rules = Get-KeyValues $stores[$store]
        if ($null -eq $rules) { continue }
        # PSBase, because a rule may be called Keys.
        foreach ($name in Get-Ordered $rules.PSBase.Keys) {
            $said = Get-Text $rules $name
            # Most rules are about something else, and there are hundreds.
            if (-not $said -or $said -notlike '*|Dir=In|*') { continue }
            $fields = Read-RuleFields $said
            if (Test-RdpRule $fields $Port) { Get-RuleOf $store $name $fields }
        }
    }
}

function Read-RuleFields($Said) {
    # Each field with its values: some stand there several times.
    $fields = @{}
    foreach ($part in $Said.Split('|')) {
        $name, $value = $part.Split('=', 2)
        if ($null -eq $value) { continue }
        if (-not $fields.ContainsKey($name)) { $fields[$name] = @() }
        $fields[$name] += $value
    }
    return $fields
}

function Test-RdpRule($Fields, $Port) {
    # Whether it decides about TCP that comes in to the RDP port.
    if ($Fields['Action'] -notcontains 'Allow' -and $Fields['Action'] -notcontains 'Block') { return $false }
    if ($Fields.ContainsKey('Protocol') -and $Fields['Protocol'] -notcontains '6') { return $false }
    foreach ($program in $Fields['App']) {
        if ($program -ne 'System' -and $program -notlike '*\svchost.exe') { return $false }
    }
    foreach ($service in $Fields['Svc']) {
        if ($service -ne '*' -and $service -ne 'termservice') { return $false }
    }
    # LPort=3389, LPort2_10=3000-4000, and words such as RPC, which are other ports.
    $ports = @($Fields.PSBase.Keys | Where-Object { $_ -like 'LPort*' } | ForEach-Object { $Fields[$_] })
    if ($ports.Length -eq 0) { return $true }
    foreach ($range in $ports) {
        if ($range -match '^([0-9]{1,5})(-([0-9]{1,5}))?$') {
            $first = [int]$Matches[1]
            $last = $first
            if ($Matches[3]) { $last = [int]$Matches[3] }
            if ($first -le $Port -and $Port -le $last) { return $true }
        }
    }
    return $false
}

function Get-RuleOf($Store, $Name, $Fields) {
    $isActive = $Fields['Active'] -contains 'TRUE'
    $letter = if ($Fields['Action'] -contains 'Block') { 'B' } else { 'A' }
    $bits = 0
    foreach ($one in $Fields['Profile']) { $bits = $bits -bor @{ Domain = 1; Private = 2; Public = 4 }[$one] }
    if (-not $Fields.ContainsKey('Profile')) { $bits = 7 }
    # RA4 are addresses, RA42 words such as LocalSubnet.
    $remote = @('RA4', 'RA42' | ForEach-Object { $Fields[$_] } | Where-Object { $_ }) -join ','
    if ($remote -eq '') { $remote = '*' }
    $text = '{0}{1}{2} {3} {4} {5}' -f $Store, $letter, [int]$isActive, $bits, (Get-Word $Name 40), (Get-Word $remote 80)
    return New-Object PSObject -Property @{ IsActive = $isActive; Letter = $letter; Text = $text }
}
