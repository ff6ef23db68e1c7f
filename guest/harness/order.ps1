# The order: what it may say at all. Each primitive looks at its own arguments.

function Get-Arguments($Primitive) {
    # All that a step of each primitive says; with a question mark what it may leave out. $null: no such primitive.
    $arguments = @{
        'need' = 'that key? name? data? port? thumbprint? path?'
        'registry' = 'key name set'
        'service' = 'name start? account? type? dependsOn?'
        'service-state' = 'name state seconds'
        'rdp-restart' = ''
        'firewall-group' = ''
        'firewall-rule-add' = 'name protocol port from'
        'firewall-rule-off' = 'id'
        'port-proxy-remove' = 'address port'
        'acl' = 'path sddl'
        'file-aside' = 'path'
        'certificate-remove' = 'thumbprint'
        'certificate-bind' = 'thumbprint'
        'adapter' = 'mac set'
        'route-add' = 'prefix nextHop mac metric'
        'boot-value' = 'name set'
        'feature-remove' = 'feature'
        'session-logoff' = 'id'
        'clock-sync' = ''
        'scheduled-revert' = 'minutes'
    }
    return $arguments[$Primitive]
}

function Read-Order($Text) {
    # Who sent what is none of our orders gets no answer to read.
    $order = ConvertFrom-Document $Text
    $isOurs = (Test-Fields $order 'run mode steps') -and (Test-Text $order.run '[0-9a-f]{8,32}') -and
    (Test-Text $order.mode 'check|apply|undo|confirm') -and $order.steps -is [array]
    if (-not $isOurs) { throw (New-Refusal 'not-an-order') }
    return $order
}

function Get-RefusedSteps($Steps) {
    # Places of the steps that may not be; -1 stands for the list itself.
    if ($Steps.Length -lt 1 -or $Steps.Length -gt 24) { return -1 }
    for ($at = 0; $at -lt $Steps.Length; $at += 1) {
        if (-not (Test-Step $Steps $at)) { $at }
    }
}

function Test-Step($Steps, $At) {
    $step = $Steps[$At]
    if ($step -isnot [hashtable] -or -not (Test-Text $step['do'] '[a-z-]{1,40}')) { return $false }
    $arguments = Get-Arguments $step['do']
    if ($null -eq $arguments -or -not (Test-Fields $step "do $arguments")) { return $false }
    if (-not (& "Test-$(Get-Pascal $step['do'])Step" $step)) { return $false }
    # What takes everything back comes before everything.
    if ($step['do'] -eq 'scheduled-revert' -and $At -ne 0) { return $false }
    $needsRevert = $step['do'] -eq 'registry' -and $step.name -eq 'UserAuthentication' -and $step.set.data -eq 0
    return -not $needsRevert -or $Steps[0]['do'] -eq 'scheduled-revert'
}

function Get-Pascal($Primitive) {
    return @($Primitive.Split('-') | ForEach-Object { $_.Substring(0, 1).ToUpperInvariant() + $_.Substring(1) }) -join ''
}

function Test-Fields($Fields, $Words) {
    # Exactly these, as they are written; with a question mark what may be missing.
    if ($Fields -isnot [hashtable]) { return $false }
    $known = @($Words.Split(' ') | Where-Object { $_ })
    $needed = @($known | Where-Object { -not $_.EndsWith('?') })
    $names = @($Fields.PSBase.Keys)
    $missing = @($needed | Where-Object { $names -cnotcontains $_ })
    $strange = @($names | Where-Object { $known -cnotcontains $_ -and $known -cnotcontains ($_ + '?') })
    return $missing.Length -eq 0 -and $strange.Length -eq 0
}

function Test-Text($Value, $Pattern) {
    # All of it, and by the letters: $ would let a line feed pass at the end.
    return $Value -is [string] -and $Value -cmatch "^(?:$Pattern)\z"
}

function Test-PlainText($Value, $Most = 400) {
    return $Value -is [string] -and $Value.Length -le $Most -and $Value -cnotmatch '[\p{C}''"`]'
}

function Test-Number($Value, $Least, $Most) {
    return $Value -is [long] -and $Value -ge $Least -and $Value -le $Most
}

function Test-List($Value, $Most, $TestItem) {
    # A list of at most so many, each of which passes.
    if ($Value -isnot [array] -or $Value.Length -gt $Most) { return $false }
    return @($Value | Where-Object { -not (& $TestItem $_) }).Length -eq 0
}
