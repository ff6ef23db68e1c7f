# Windows' own firewall: how each profile is set, the rules about RDP, and what is in force.

function Read-FwFacts($Out) {
    Add-Fact $Out 'fwp' {
        # The registry calls the private profile Standard; policy calls it so in its older form only.
        'D:{0}:{1},P:{2}:{3},U:{4}:{5}' -f
        (Get-ProfileDigits 'SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy' 'DomainProfile'),
        (Get-ProfileDigits 'SOFTWARE\Policies\Microsoft\WindowsFirewall' 'DomainProfile'),
        (Get-ProfileDigits 'SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy' 'StandardProfile'),
        (Get-ProfileDigits 'SOFTWARE\Policies\Microsoft\WindowsFirewall' 'PrivateProfile', 'StandardProfile'),
        (Get-ProfileDigits 'SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy' 'PublicProfile'),
        (Get-ProfileDigits 'SOFTWARE\Policies\Microsoft\WindowsFirewall' 'PublicProfile')
    }

    Add-Fact $Out 'fwr' {
        $rules = @(Get-RdpRules (Get-RdpPort))
        $block = @($rules | Where-Object { $_.IsActive -and $_.Letter -eq 'B' })
        $allow = @($rules | Where-Object { $_.IsActive -and $_.Letter -eq 'A' })
        $inactive = @($rules | Where-Object { -not $_.IsActive })
        $fact = [ordered]@{ a = $allow.Length; b = $block.Length; o = $inactive.Length }
        if ($rules.Length -gt 0) {
            $fact.r = [string[]]@($block + $allow + $inactive | Select-Object -First 6 | ForEach-Object { $_.Text })
        }
        $fact
    }

    Add-Fact $Out 'fwc' {
        $now = Get-FirewallNow
        $group = '?'
        if ($null -ne $now.RemoteDesktopOn) { $group = [int]$now.RemoteDesktopOn }
        '{0}/{1}/{2}' -f ($now.CurrentProfiles -band 7), $now.ModifyState, $group
    }

    Add-Fact $Out 'fw3' {
        $names = @(Get-FirewallProducts | Select-Object -First 5 | ForEach-Object { Get-Short $_ 60 })
        if ($names.Length -gt 0) { $names -join ',' }
    }
}
