# Carries out steps of each primitive that can be tried so on the real Windows that this runs on, takes them back, and
# says what was not as the harness counts on. It changes that Windows: only where one is thrown away afterwards.
param([switch]$ThisMachineIsThrownAway)

$ErrorActionPreference = 'Stop'
if (-not $ThisMachineIsThrownAway) { throw 'It changes this machine: say -ThisMachineIsThrownAway if that is so.' }
$guest = Join-Path (Split-Path (Split-Path (Split-Path $PSScriptRoot))) 'guest'
$parts = @('windows.ps1', 'windows-changes.ps1', 'probe/facts.ps1', 'probe/fw-rules.ps1', 'probe/crt-keys.ps1') +
@('harness', 'harness/primitives' | ForEach-Object {
        $folder = $_
        Get-ChildItem (Join-Path $guest $folder) -Filter *.ps1 |
            Where-Object { 'begin.ps1', 'main.ps1' -notcontains $_.Name } |
            ForEach-Object { "$folder/$($_.Name)" }
    })
foreach ($part in $parts) { . (Join-Path $guest $part) }

$failed = 0

function Assert-Way($Json, $Was, $Is) {
    # There, back, and what the answer would say of it. Where $Is is $null, it is so already.
    $step = ConvertFrom-Document $Json
    $name = Get-Pascal $step['do']
    $told = @()
    try {
        if (-not (Test-Step @($step) 0)) { throw 'refused' }
        $state = & "Read-$name" $step
        $kept = ConvertFrom-Document (ConvertTo-Document $state)
        $told += [string](Get-StateText $name $step $state)
        if (-not (& "Test-${name}Done" $step $state)) {
            $answered = & "Write-$name" $step $state
            $after = if ($null -ne $answered) { $answered } else { & "Read-$name" $step }
            $told += [string](Get-StateText $name $step $after)
            if (-not (& "Test-${name}Done" $step $after)) { $told += 'not so afterwards' }
            if (Get-Command "Undo-$name" -ErrorAction SilentlyContinue) {
                & "Undo-$name" $step $kept
                if (-not (Test-Same $name (& "Read-$name" $step) $kept)) { $told += 'not taken back' }
            }
        }
    }
    catch { $told += "$(Get-ErrorWord $_): $_" }
    $wanted = @([string]$Was)
    if ($null -ne $Is) { $wanted += [string]$Is }
    $isGood = ($told -join ' > ') -ceq ($wanted -join ' > ')
    if (-not $isGood) { $script:failed += 1 }
    '{0} {1}: {2}' -f @('no', 'ok')[[int]$isGood], $Json, ($told -join ' > ')
}

# What the steps are about.
$adapter = Get-NetworkAdapters | Where-Object { $_.Instance -like 'VMBUS\*' -and $_.ErrorCode -eq 0 } | Select-Object -First 1
$mac = Get-MacOf $adapter
$gateway = Get-CimRows 'root/StandardCimv2' 'MSFT_NetRoute' @('NextHop') "DestinationPrefix = '0.0.0.0/0'" 15 | Select-Object -First 1
$null = New-NetFirewallRule -Name 'RdpBot-Try' -DisplayName 'RdpBot-Try' -Direction Inbound -Action Block -Protocol TCP -LocalPort 3390
$given = (New-SelfSignedCertificate -DnsName 'given.example.com' -CertStoreLocation 'Cert:\LocalMachine\My').Thumbprint
$own = New-SelfSignedCertificate -DnsName 'own.example.com' -CertStoreLocation 'Cert:\LocalMachine\My' -NotAfter ([DateTime]'2031-05-06T12:00:00Z')
$store = New-Object Security.Cryptography.X509Certificates.X509Store 'Remote Desktop', 'LocalMachine'
$store.Open('ReadWrite')
$store.Add($own)
$store.Close()

Assert-Way '{"do":"firewall-rule-add","name":"RdpBot-Try-Add","protocol":"TCP","port":3390,"from":"any"}' '' 'TCP 3390 from any'
Assert-Way '{"do":"firewall-rule-add","name":"RdpBot-Try-Add","protocol":"UDP","port":3390,"from":["10.0.0.0/8","203.0.113.7"]}' '' 'UDP 3390 from 10.0.0.0/8,203.0.113.7'
Assert-Way '{"do":"firewall-rule-off","id":"RdpBot-Try"}' 'on' 'off'
Get-NetFirewallRule -Group '@FirewallAPI.dll,-28752' | Disable-NetFirewallRule
Assert-Way '{"do":"firewall-group"}' 'off' 'on'
Add-PortProxy '*' 3391 'db-01.example.com' 22
Assert-Way '{"do":"port-proxy-remove","address":"*","port":3391}' 'db-01.example.com:22' ''
Add-PortProxy '127.0.0.1' 3391 '10.0.0.9' 22
Assert-Way '{"do":"port-proxy-remove","address":"127.0.0.1","port":3391}' '10.0.0.9:22' ''
Assert-Way ('{"do":"adapter","mac":"%","set":"dhcp"}' -replace '%', $mac) 'dhcp' $null
Assert-Way ('{"do":"adapter","mac":"%","set":"enabled"}' -replace '%', $mac) 'enabled' $null
$routed = '198.51.100.0/24 via {0} if {1} metric 77' -f $gateway.NextHop, $adapter.Interface
$route = '{"do":"route-add","prefix":"198.51.100.0/24","nextHop":"%1","mac":"%2","metric":77}'
Assert-Way ($route -replace '%1', $gateway.NextHop -replace '%2', $mac) '' $routed
Assert-Way '{"do":"boot-value","name":"safeboot","set":"none"}' '' $null
Set-BootValue '{current}' 'safeboot' 'network'
Assert-Way '{"do":"boot-value","name":"safeboot","set":"none"}' 'network' ''
Remove-BootValue '{current}' 'safeboot'
Set-BootValue '{current}' 'ems' 'off'
Assert-Way '{"do":"boot-value","name":"ems","set":"on"}' 'off' 'on'
Set-BootValue '{bootmgr}' 'bootems' 'off'
Assert-Way '{"do":"boot-value","name":"bootems","set":"on"}' 'off' 'on'
Assert-Way '{"do":"feature-remove","feature":"RDS-RD-Server"}' '' $null
Assert-Way '{"do":"session-logoff","id":65535}' '' $null
Assert-Way ('{"do":"certificate-bind","thumbprint":"%"}' -replace '%', $given) '' $given
Assert-Way ('{"do":"certificate-remove","thumbprint":"%"}' -replace '%', $own.Thumbprint) 'ends 2031-05-06' ''
exit [int]($failed -gt 0)
