# What has to be so before anything is done.

function Test-NeedStep($Step) {
    $isValue = (Test-RegistryKey $Step.key) -and (Test-ValueName $Step.name)
    switch -CaseSensitive ($Step.that) {
        'registry-is' { return (Test-Fields $Step 'do that key name data') -and $isValue -and (Test-NeedData $Step.data) }
        'registry-is-not' { return (Test-Fields $Step 'do that key name data') -and $isValue -and (Test-NeedData $Step.data) }
        'service-there' { return (Test-Fields $Step 'do that name') -and (Test-ServiceName $Step.name) }
        'service-runs' { return (Test-Fields $Step 'do that name') -and (Test-ServiceName $Step.name) }
        'port-usable' { return (Test-Fields $Step 'do that port') -and (Test-Number $Step.port 1 65535) }
        'certificate-usable' { return (Test-Fields $Step 'do that thumbprint') -and (Test-Text $Step.thumbprint '[0-9A-F]{40}') }
        'not-domain-controller' { return Test-Fields $Step 'do that' }
        'not-connection-broker' { return Test-Fields $Step 'do that' }
        'local-rules-count' { return Test-Fields $Step 'do that' }
        'file-there' {
            return (Test-Fields $Step 'do that path') -and (Test-Text $Step.path 'C:(\\[A-Za-z0-9 _.{}()-]{1,120}){1,12}') -and
            $Step.path.Length -le 260 -and -not $Step.path.Contains('..')
        }
    }
    return $false
}

function Test-NeedData($Data) {
    return $null -eq $Data -or (Test-Number $Data 0 4294967295) -or (Test-PlainText $Data)
}

function Test-Need($Step) {
    switch ($Step.that) {
        'registry-is' { return Test-ValueIs $Step }
        'registry-is-not' { return -not (Test-ValueIs $Step) }
        'service-there' { return $null -ne (Get-ServiceText $Step.name) }
        'service-runs' { return (Get-ServiceText $Step.name) -eq 'running' }
        'port-usable' { return Test-PortUsable $Step.port }
        'certificate-usable' { return Test-CertificateUsable $Step.thumbprint }
        'not-domain-controller' { return (Get-ProductText) -in 'WinNT', 'ServerNT' }
        'not-connection-broker' { return -not (Test-Broker) }
        'local-rules-count' { return Test-LocalRules }
        'file-there' { return $null -ne (Get-FileFacts $Step.path) }
    }
}

function Test-ValueIs($Step) {
    $state = Read-Registry $Step
    if ($null -eq $Step.data -or $null -eq $state) { return $null -eq $Step.data -and $null -eq $state }
    if ($Step.data -is [long]) { return $state.kind -eq 'DWord' -and $state.data -eq $Step.data }
    return $state.kind -in 'String', 'ExpandString' -and $state.data -eq $Step.data
}

function Test-PortUsable($Port) {
    # Nothing but Remote Desktop has it, and Windows does not keep it for somebody else.
    $own = @(Get-ServiceProcesses | Where-Object { $_.Name -eq 'TermService' } | ForEach-Object { [int]$_.ProcessId })
    $others = @(Get-ListeningPorts $Port | Where-Object { $own -notcontains [int]$_.ProcessId })
    $printed = Invoke-Tool 'netsh.exe' 'interface ipv4 show excludedportrange protocol=tcp' 15000
    if ($printed.ExitCode -ne 0) { throw (New-Refusal 'ranges-unknown') }
    $kept = @([regex]::Matches($printed.Output, '(?m)^\s*([0-9]{1,5})\s+([0-9]{1,5})\b') |
            Where-Object { [int]$_.Groups[1].Value -le $Port -and $Port -le [int]$_.Groups[2].Value })
    return $others.Length -eq 0 -and $kept.Length -eq 0
}

function Test-CertificateUsable($Thumbprint) {
    $now = Get-UtcNow
    $found = @(Get-StoreCertificates 'My' | Where-Object { $_.Thumbprint -eq $Thumbprint -and $_.HasKey -and -not $_.KeyError -and $_.NotAfter -gt $now })
    if ($found.Length -eq 0 -or @(Get-NotBefore 'My' $Thumbprint | Where-Object { $_ -le $now }).Length -eq 0) { return $false }
    return $null -eq $found[0].Ekus -or @($found[0].Ekus | Where-Object { $_ -in '1.3.6.1.5.5.7.3.1', '2.5.29.37.0' }).Length -gt 0
}

function Get-ProductText {
    return Get-Text (Get-KeyValues 'HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions') 'ProductType'
}

function Test-Broker {
    $cache = 'HKLM\SOFTWARE\Microsoft\ServerManager\ServicingStorage\ServerComponentCache\RDS-Connection-Broker'
    return (Get-Dword (Get-KeyValues $cache) 'InstallState') -eq 1 -or $null -ne (Get-ServiceText 'Tssdis')
}

function Test-LocalRules {
    # https://learn.microsoft.com/windows/win32/api/netfw/ne-netfw-net_fw_profile_type2
    $profiles = (Get-FirewallNow).CurrentProfiles
    $policy = 'HKLM\SOFTWARE\Policies\Microsoft\WindowsFirewall'
    $names = @{ 1 = @('DomainProfile'); 2 = 'PrivateProfile', 'StandardProfile'; 4 = @('PublicProfile') }
    foreach ($bit in 1, 2, 4) {
        if (($profiles -band $bit) -eq 0) { continue }
        # The first that says it decides.
        $said = @($names[$bit] | ForEach-Object { Get-Dword (Get-KeyValues "$policy\$_") 'AllowLocalPolicyMerge' })
        if ($said.Length -gt 0 -and $said[0] -eq 0) { return $false }
    }
    return $true
}
