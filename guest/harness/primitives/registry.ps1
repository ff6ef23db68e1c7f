# One value of the registry. Where it may be, and what it may be there, is a list: nothing else is written, whoever asks.

function Get-RegistryPlaces {
    # By key: values, each with what may be set. A number of such, + any number, = this text, * any text, 0x any
    # bytes, - taken away. What is missing here is missing on purpose: docs/guest/harness.md says why.
    $system = 'HKLM\\SYSTEM\\CurrentControlSet'
    $terminal = "$system\\Control\\Terminal Server"
    $services = "$system\\Services"
    return @{
        $terminal = @{
            fDenyTSConnections = '0 1 -'; TSEnabled = '1 -'; TSServerDrainMode = '0 -'; TSUserEnabled = '0 -'
            fSingleSessionPerUser = '0 1 -'; IgnoreRegUserConfigErrors = '0 1 -'
        }
        "$terminal\\WinStations" = @{ SelfSignedCertStore = '=Remote Desktop' }
        "$terminal\\WinStations\\[A-Za-z0-9_-]{1,60}" = @{
            PortNumber = '+'; fEnableWinStation = '1'; fLogonDisabled = '0 -'; LanAdapter = '0'
            SecurityLayer = '1 2'; UserAuthentication = '0 1'; MinEncryptionLevel = '2 3 4'
            fAllowSecProtocolNegotiation = '1 -'; MaxInstanceCount = '+'; InitialProgram = '-'
            SelfSignedCertStore = '=Remote Desktop'; SSLCertificateSHA1Hash = '0x -'
            MaxIdleTime = '+ -'; MaxDisconnectionTime = '+ -'; MaxConnectionTime = '+ -'; KeepAliveTimeout = '+ -'
            fResetBroken = '0 1 -'; fInheritReconnectSame = '0 1 -'; fReconnectSame = '0 1 -'
        }
        "$terminal\\RCM\\Licensing Core" = @{ LicensingMode = '2 4 5' }
        "$terminal\\ClusterSettings" = @{ SessionDirectoryActive = '0 1' }
        "$services\\TermService\\Parameters" = @{ ServiceDll = '=%SystemRoot%\System32\termsrv.dll'; SpecifiedLicenseServers = '-' }
        "$services\\TermService\\Parameters\\LicenseServers" = @{ SpecifiedLicenseServers = '* -' }
        "$services\\SessionEnv\\Parameters" = @{ ServiceDll = '=%SystemRoot%\system32\sessenv.dll' }
        "$services\\UmRdpService\\Parameters" = @{ ServiceDll = '=%SystemRoot%\System32\umrdp.dll' }
        "$services\\SharedAccess\\Parameters\\FirewallPolicy\\(Domain|Standard|Public)Profile" = @{ DoNotAllowExceptions = '0 -' }
        "$system\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1\.[23]\\(Server|Client)" = @{ Enabled = '1 -'; DisabledByDefault = '0 -' }
        "$system\\Control\\Lsa" = @{ disabledomaincreds = '0' }
        "$system\\Control\\Lsa\\FipsAlgorithmPolicy" = @{ Enabled = '0' }
        'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon' = @{ WinStationsDisabled = '=0' }
        'HKLM\\SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002' = @{ Functions = '-' }
    }
}

function Test-RegistryKey($Key) {
    return Test-Text $Key 'HKLM\\(SYSTEM|SOFTWARE)\\[A-Za-z0-9 _.{}()\\-]{1,300}'
}

function Test-ValueName($Name) {
    return Test-Text $Name '[A-Za-z0-9 _.-]{1,100}'
}

function Test-RegistryStep($Step) {
    if (-not (Test-RegistryKey $Step.key) -or -not (Test-ValueName $Step.name)) { return $false }
    if (-not (Test-RegistrySet $Step.set)) { return $false }
    $places = Get-RegistryPlaces
    $rules = @($places.PSBase.Keys | Where-Object { Test-Text $Step.key $_ } | ForEach-Object { $places[$_] })
    foreach ($rule in $rules) {
        if (@($rule.PSBase.Keys) -cnotcontains $Step.name) { continue }
        # What stands after = may have blanks in it.
        $allowed = if ($rule[$Step.name].StartsWith('=')) { @($rule[$Step.name]) } else { $rule[$Step.name].Split(' ') }
        return @($allowed | Where-Object { Test-RegistryData $Step.set $_ }).Length -gt 0
    }
    return $false
}

function Test-RegistrySet($Set) {
    if ($Set -isnot [hashtable]) { return $false }
    if ($Set.kind -ceq 'none') { return Test-Fields $Set 'kind' }
    if (-not (Test-Fields $Set 'kind data')) { return $false }
    switch -CaseSensitive ($Set.kind) {
        'DWord' { return Test-Number $Set.data 0 4294967295 }
        'String' { return Test-PlainText $Set.data }
        'ExpandString' { return Test-PlainText $Set.data }
        'MultiString' { return Test-List $Set.data 16 { param($Item) Test-PlainText $Item } }
        'Binary' { return Test-Text $Set.data '([0-9A-F]{2}){1,64}' }
    }
    return $false
}

function Test-RegistryData($Set, $Rule) {
    switch ($Rule[0]) {
        '-' { return $Set.kind -eq 'none' }
        '+' { return $Set.kind -eq 'DWord' }
        '*' { return $Set.kind -eq 'MultiString' }
        '=' { return $Set.kind -in 'String', 'ExpandString' -and $Set.data -ceq $Rule.Substring(1) }
    }
    if ($Rule -eq '0x') { return $Set.kind -eq 'Binary' }
    return $Set.kind -eq 'DWord' -and $Set.data -eq [long]$Rule
}

function Read-Registry($Step) {
    $values = Get-KeyValues $Step.key
    if ($null -eq $values -or $null -eq $values[$Step.name]) { return }
    $value = $values[$Step.name]
    $data = switch ($value.Kind) {
        'DWord' { [long]$value.Data -band 4294967295L }
        'QWord' { [string]$value.Data }
        'MultiString' { , [string[]]@($value.Data) }
        'Binary' { [BitConverter]::ToString($value.Data).Replace('-', '') }
        'String' { [string]$value.Data }
        'ExpandString' { [string]$value.Data }
        default { throw (New-Refusal 'strange-kind') }
    }
    return @{ kind = $value.Kind; data = $data }
}

function Format-Registry($Step, $State) {
    $null = $Step
    return @($State.data) -join ', '
}

function Test-RegistryDone($Step, $State) {
    if ($Step.set.kind -eq 'none') { return $null -eq $State }
    return $null -ne $State -and (Test-Equal $State @{ kind = $Step.set.kind; data = $Step.set.data })
}

function Write-Registry($Step, $State) {
    $null = $State
    if ($Step.set.kind -eq 'none') { Remove-KeyValue $Step.key $Step.name } else { Set-TypedValue $Step $Step.set }
}

function Undo-Registry($Step, $Was) {
    if ($null -eq $Was) { Remove-KeyValue $Step.key $Step.name } else { Set-TypedValue $Step $Was }
}

function Set-TypedValue($Step, $Set) {
    # A key that only its being there gives a meaning, such as a listener's, is not made.
    $mayBeMade = $Step.key -match '\\(Licensing Core|LicenseServers|TLS 1\.[23]\\(Server|Client))\z'
    if (-not $mayBeMade -and $null -eq (Get-KeyValues $Step.key)) { throw (New-Refusal 'no-such-key') }
    $data = switch ($Set.kind) {
        'DWord' { [BitConverter]::ToInt32([BitConverter]::GetBytes([long]$Set.data), 0) }
        'QWord' { [long]$Set.data }
        'MultiString' { , [string[]]@($Set.data) }
        'Binary' { , [byte[]]@([regex]::Matches($Set.data, '..') | ForEach-Object { [Convert]::ToByte($_.Value, 16) }) }
        default { [string]$Set.data }
    }
    Set-KeyValue $Step.key $Step.name $Set.kind $data
}
