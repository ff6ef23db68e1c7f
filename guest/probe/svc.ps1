function Read-SvcFacts($Out) {
    $services = 'HKLM\SYSTEM\CurrentControlSet\Services'

    Add-Fact $Out 'svc' {
        $states = @{}
        foreach ($service in @(Get-InstalledServices)) { $states[$service.Name] = $service.State }
        $accounts = Get-UsualAccounts
        $told = foreach ($name in $accounts.Keys) {
            if ($null -eq $states[$name]) { continue }
            $values = Get-KeyValues "$services\$name"
            $start = Get-Dword $values 'Start'
            if ($start -notin 0, 1, 2, 3, 4) { $start = '?' }
            $account = Get-Text $values 'ObjectName'
            $changed = if ($null -eq $account -or $account -eq $accounts[$name]) { 'd' } else { '!' }
            $name + '=' + (Get-StateLetter $states[$name]) + $start + $changed
        }
        if ($told) { $told -join ' ' }
    }
    Add-Fact $Out 'ft' {
        $type = Get-Dword (Get-KeyValues "$services\TermService") 'Type'
        if ($type -ne 32) { $type }
    }
    Add-Fact $Out 'dep' {
        $needs = @(Get-Texts (Get-KeyValues "$services\TermService") 'DependOnService' | ForEach-Object { Get-Word $_ })
        if ($needs) { Get-Short ($needs -join ' ') } else { '-' }
    }
    Add-Fact $Out 'dll' {
        $library = Get-Text (Get-KeyValues "$services\TermService\Parameters") 'ServiceDll'
        if ($null -eq $library) { return '-' }
        if ($library -notmatch '^(%SystemRoot%|%windir%|[A-Z]:\\Windows)\\System32\\termsrv\.dll$') { Get-Short $library }
    }
    Add-Fact $Out 'av' {
        $names = @{}
        foreach ($name in @(Get-KeyNames $services)) { $names[$name] = $true }
        $found = @(Get-ForeignProtection | Where-Object { $names[$_] })
        if ($found) { $found -join ' ' }
    }
}

function Get-StateLetter($State) {
    if ($State -eq 'Running') { return 'R' }
    if ($State -eq 'Stopped') { return 'S' }
    if ($State -like '*Pending') { return 'P' }
    return '?'
}

function Get-UsualAccounts {
    # The services that matter for RDP, and the accounts that Windows gives them.
    $local = 'NT AUTHORITY\LocalService'
    $network = 'NT AUTHORITY' + '\' + 'NetworkService'
    $whole = 'LocalSystem'
    return [ordered]@{
        BFE = $local; CertPropSvc = $whole; CryptSvc = $network; Dhcp = $local; Dnscache = $network
        EventLog = $local; gpsvc = $whole; KeyIso = $whole; LanmanWorkstation = $network; LSM = $whole
        MpsSvc = $local; Netlogon = $whole; NlaSvc = $network; nsi = $local; ProfSvc = $whole
        RpcEptMapper = $network; RpcSs = $network; SessionEnv = $whole; TermService = $network
        UmRdpService = $whole; W32Time = $local; Winmgmt = $whole
        Tssdis = $network; TScPubRPC = $network; RDMS = $network; TermServLicensing = $network; TSGateway = $network
        'MSSQL$MICROSOFT##WID' = 'NT SERVICE\MSSQL$MICROSOFT##WID'
    }
}

function Get-ForeignProtection {
    # Services of firewalls and protection software that is not Microsoft's.
    # CrowdStrike, SentinelOne, Cylance, Carbon Black, Symantec, Trellix, Sophos, Trend Micro, Kaspersky, ESET,
    # Bitdefender, Fortinet, Palo Alto, Webroot, Malwarebytes, WithSecure, Check Point, Cybereason.
    return @(
        'CSFalconService', 'SentinelAgent', 'CylanceSvc', 'CbDefense', 'CarbonBlack', 'SepMasterService', 'mfefire',
        'mfemms', 'xagt', 'SntpService', 'SAVService', 'TmCCSF', 'tmlisten', 'ds_agent', 'AVP', 'ekrn',
        'EPSecurityService', 'FA_Scheduler', 'cyserver', 'WRSVC', 'MBAMService', 'fsma', 'TracSrvWrapper', 'vsmon',
        'CybereasonActiveProbe')
}
