# Turns off a rule of the machine that blocks what comes in, and no other.

function Test-FirewallRuleOffStep($Step) {
    return (Test-PlainText $Step.id 200) -and $Step.id -ne ''
}

function Read-FirewallRuleOff($Step) {
    $fields = Get-FirewallRuleFields $Step.id
    if ($null -eq $fields) { return }
    if ($fields['Action'] -notcontains 'Block' -or $fields['Dir'] -notcontains 'In') { throw (New-Refusal 'not-a-block-rule') }
    return @{ on = $fields['Active'] -contains 'TRUE' }
}

function Format-FirewallRuleOff($Step, $State) {
    $null = $Step
    return @('off', 'on')[[int]$State.on]
}

function Test-FirewallRuleOffDone($Step, $State) {
    $null = $Step
    return $null -eq $State -or -not $State.on
}

function Write-FirewallRuleOff($Step, $State) {
    $null = $State
    Disable-FirewallRule $Step.id
}

function Undo-FirewallRuleOff($Step, $Was) {
    if ($null -ne $Was -and $Was.on) { Enable-FirewallRule $Step.id }
}
