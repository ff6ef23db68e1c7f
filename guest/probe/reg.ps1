function Read-RegFacts($Out) {
    $system = 'HKLM\SYSTEM\CurrentControlSet'
    $services = "$system\Services"
    $terminal = "$system\Control\Terminal Server"
    $windows = 'HKLM\SOFTWARE\Microsoft\Windows'

    Add-Fact $Out 'os' {
        $version = Get-KeyValues 'HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
        $product = Get-KeyValues "$system\Control\ProductOptions"
        $found = [ordered]@{}
        $build = Get-Text $version 'CurrentBuildNumber'
        if ($build) { $found.b = [int]$build }
        $found.u = Get-Dword $version 'UBR'
        $found.c = Get-Text $version 'InstallationType'
        $found.e = Get-Text $version 'EditionID'
        $found.ps = Get-PowerShellVersion
        $found.pt = Get-Text $product 'ProductType'
        $found.x = [int]((Get-ProcessBits) -eq 64)
        $found.tz = Get-UtcOffsetMinutes
        Get-Known $found
    }
    Add-Fact $Out 'safe' { Get-Dword (Get-KeyValues "$system\Control\SafeBoot\Option") 'OptionValue' }
    Add-Fact $Out 'setup' {
        if ((Get-Dword (Get-KeyValues 'HKLM\SYSTEM\Setup') 'SystemSetupInProgress') -eq 1) { 1 }
    }
    Add-Fact $Out 'pend' {
        $bits = 0
        if ($null -ne (Get-KeyValues "$windows\CurrentVersion\Component Based Servicing\RebootPending")) { $bits += 1 }
        if ($null -ne (Get-KeyValues "$windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired")) { $bits += 2 }
        if (@(Get-Texts (Get-KeyValues "$system\Control\Session Manager") 'PendingFileRenameOperations')) { $bits += 4 }
        $next = Get-Text (Get-KeyValues "$system\Control\ComputerName\ComputerName") 'ComputerName'
        $now = Get-Text (Get-KeyValues "$system\Control\ComputerName\ActiveComputerName") 'ComputerName'
        if ($next -ne $now) { $bits += 8 }
        if ($bits) { $bits }
    }
    Add-Fact $Out 'ts' {
        Get-Filled (Get-NamedDwords (Get-KeyValues $terminal) @(
                'dn fDenyTSConnections', 'te TSEnabled', 'dm TSServerDrainMode', 'tu TSUserEnabled',
                'ss fSingleSessionPerUser', 'ac TSAppCompat', 'iu IgnoreRegUserConfigErrors'))
    }
    Add-Fact $Out 'tcp' {
        # A key without values is a listener all the same: only no key is no listener.
        $listener = Get-KeyValues "$terminal\WinStations\RDP-Tcp"
        if ($null -eq $listener) { return }
        $found = Get-NamedDwords $listener @(
            'pn PortNumber', 'ew fEnableWinStation', 'ld fLogonDisabled', 'la LanAdapter', 'sl SecurityLayer',
            'ua UserAuthentication', 'np fAllowSecProtocolNegotiation', 'me MinEncryptionLevel',
            'mi MaxInstanceCount', 'it MaxIdleTime', 'dt MaxDisconnectionTime', 'ct MaxConnectionTime',
            'rb fResetBroken', 'ka KeepAliveTimeout', 'ir fInheritReconnectSame', 'rs fReconnectSame')
        $program = Get-Text $listener 'InitialProgram'
        if ($program) { $found.ip = Get-Short $program }
        return $found
    }
    Add-Fact $Out 'pol' {
        $policy = Get-KeyValues 'HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services'
        $found = Get-NamedDwords $policy @(
            'dn fDenyTSConnections', 'sl SecurityLayer', 'ua UserAuthentication', 'me MinEncryptionLevel',
            'lm LicensingMode', 'mi MaxInstanceCount', 'ss fSingleSessionPerUser', 'it MaxIdleTime',
            'dt MaxDisconnectionTime', 'ct MaxConnectionTime', 'ka KeepAliveEnable', 'ki KeepAliveInterval',
            'st SelectTransport', 'ar fDisableAutoReconnect', 'er fEncryptRPCTraffic', 'pp fPromptForPassword')
        $servers = Get-Text $policy 'LicenseServers'
        if ($servers) { $found.ls = Get-Short $servers }
        $template = Get-Text $policy 'CertTemplateName'
        if ($template) { $found.tn = Get-Short $template }
        Get-Filled $found
    }
    Add-Fact $Out 'lsn' {
        # The one that matters first: some machines have dozens of others.
        $names = @(Get-KeyNames "$terminal\WinStations" | Where-Object { $_ -ne 'Console' })
        $others = Get-Ordered @($names | Where-Object { $_ -ne 'RDP-Tcp' }) ([StringComparer]::OrdinalIgnoreCase)
        $told = @(@($names | Where-Object { $_ -eq 'RDP-Tcp' }) + @($others) | Select-Object -First 12)
        if ($told) { @($told | ForEach-Object { Get-Word $_ 30 }) -join ' ' } else { '-' }
    }
    Add-Fact $Out 'tls' { Get-ProtocolStates "$system\Control\SecurityProviders\SCHANNEL\Protocols" }
    Add-Fact $Out 'sch' {
        $schannel = "$system\Control\SecurityProviders\SCHANNEL"
        $parts = foreach ($kind in 'Ciphers', 'Hashes', 'KeyExchangeAlgorithms') {
            $off = Get-Ordered @(Get-KeyNames "$schannel\$kind" | Where-Object {
                    (Get-Dword (Get-KeyValues "$schannel\$kind\$_") 'Enabled') -eq 0
                } | ForEach-Object { Get-Word $_ })
            if ($off) { $kind.Substring(0, 1) + ':' + ($off -join ',') }
        }
        if ($parts) { Get-Short ($parts -join ' ') 120 }
    }
    Add-Fact $Out 'cs' {
        $policy = Get-KeyValues 'HKLM\SOFTWARE\Policies\Microsoft\Cryptography\Configuration\SSL\00010002'
        if ($null -eq $policy -or $null -eq $policy['Functions']) { return }
        $suites = @(Get-Texts $policy 'Functions' | ForEach-Object { $_.Split(',').Trim() } | Where-Object { $_ })
        $usable = @($suites -match '^TLS_(ECDHE_RSA|AES|CHACHA20)_')
        '{0}/{1}' -f $suites.Count, $usable.Count
    }
    Add-Fact $Out 'sec' {
        $lsa = "$system\Control\Lsa"
        $found = Get-NamedDwords (Get-KeyValues $lsa) @(
            'dd disabledomaincreds', 'lm LmCompatibilityLevel', 'ra DisableRestrictedAdmin', 'bp LimitBlankPasswordUse')
        $credSsp = "$windows\CurrentVersion\Policies\System\CredSSP\Parameters"
        $found.fi = Get-Dword (Get-KeyValues "$lsa\FipsAlgorithmPolicy") 'Enabled'
        $found.nt = Get-Dword (Get-KeyValues "$lsa\MSV1_0") 'RestrictReceivingNTLMTraffic'
        $found.eo = Get-Dword (Get-KeyValues $credSsp) 'AllowEncryptionOracle'
        $found.mt = Get-Dword (Get-KeyValues "$lsa\Kerberos\Parameters") 'MaxTokenSize'
        Get-Filled (Get-Known $found)
    }
    Add-Fact $Out 'role' {
        $cache = 'HKLM\SOFTWARE\Microsoft\ServerManager\ServicingStorage\ServerComponentCache'
        $found = [ordered]@{
            sh = 'RDS-RD-Server'; cb = 'RDS-Connection-Broker'; li = 'RDS-Licensing'
            gw = 'RDS-Gateway'; wa = 'RDS-Web-Access'; vh = 'RDS-Virtualization'
        }
        foreach ($short in @($found.Keys)) {
            $found[$short] = Get-Dword (Get-KeyValues "$cache\$($found[$short])") 'InstallState'
        }
        Get-Filled (Get-Known $found)
    }
    Add-Fact $Out 'lic' {
        $parameters = "$services\TermService\Parameters"
        $right = @(Get-Texts (Get-KeyValues "$parameters\LicenseServers") 'SpecifiedLicenseServers')
        $wrong = @(Get-Texts (Get-KeyValues $parameters) 'SpecifiedLicenseServers')
        $found = Get-NamedDwords (Get-KeyValues "$terminal\RCM\Licensing Core") @('m LicensingMode')
        if ($right) { $found.s = Get-Short ($right -join ' ') }
        if ($wrong) { $found.w = Get-Short ($wrong -join ' ') }
        if ($null -ne (Get-KeyValues "$terminal\RCM\GracePeriod")) { $found.g = 1 }
        Get-Filled $found
    }
    Add-Fact $Out 'brk' {
        $settings = Get-KeyValues "$terminal\ClusterSettings"
        $found = Get-NamedDwords $settings @('a SessionDirectoryActive')
        $brokers = Get-Text $settings 'SessionDirectoryLocation'
        if ($brokers) { $found.l = Get-Short $brokers }
        Get-Filled $found
    }
    Add-Fact $Out 'pprx' {
        $proxies = Get-KeyValues "$services\PortProxy\v4tov4\tcp"
        if ($null -eq $proxies) { return }
        $listens = Get-Ordered @($proxies.PSBase.Keys | ForEach-Object { Get-Word $_ }) | Select-Object -First 8
        if ($listens) { $listens -join ' ' }
    }
    Add-Fact $Out 'gpo' { Get-Dword (Get-KeyValues "$services\gpsvc") 'Start' }
    Add-Fact $Out 'ga' {
        $agent = Get-Text (Get-KeyValues 'HKLM\SOFTWARE\Microsoft\GuestAgent') 'GuestAgentVersion'
        if ($agent) { Get-Short $agent }
    }
}

function Get-ProtocolStates($Protocols) {
    # Ten characters: server and client of each protocol.
    $states = foreach ($protocol in 'SSL 3.0', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3') {
        foreach ($side in 'Server', 'Client') {
            $values = Get-KeyValues "$Protocols\$protocol\$side"
            $enabled = Get-Dword $values 'Enabled'
            $offByDefault = Get-Dword $values 'DisabledByDefault'
            if ($enabled -eq 0) { '0' }
            elseif ($offByDefault) { 'd' }
            elseif ($null -ne $enabled -or $null -ne $offByDefault) { '1' }
            else { '-' }
        }
    }
    return $states -join ''
}
