# The rules of the machine's own store, as the registry keeps them; those of policy are kept elsewhere, and never touched.

function Get-OwnFirewallRules {
    return Get-KeyValues 'HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\FirewallRules'
}

function Get-FirewallRuleFields($Id) {
    # $null where there is no such rule.
    $said = Get-Text (Get-OwnFirewallRules) $Id
    if ($null -ne $said) { return Read-RuleFields $said }
}
