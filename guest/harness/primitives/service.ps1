# How a service is set up. What Windows gives a service is in the list; nothing else is set.

function Get-ServiceRules {
    # Service: how it starts, as whom, in a process of its own or with others. With ! it is never stopped either: what
    # protects the machine, what everything hangs on, and what we come in by.
    return @{
        TermService = 'demand Network'; SessionEnv = 'demand System'; UmRdpService = 'demand System'
        CertPropSvc = 'demand System'; CryptSvc = 'auto Network'; KeyIso = 'demand System !'
        LSM = 'auto System !'; Dhcp = 'auto Local !'; Dnscache = 'auto Network !'; NlaSvc = 'auto Network !'
        Netlogon = 'auto System !'; W32Time = 'auto,demand Local'; gpsvc = 'auto System !'; ProfSvc = 'auto System !'
        MpsSvc = 'auto Local !'; BFE = 'auto Local !'; RpcSs = 'auto Network !'; RpcEptMapper = 'auto Network !'
        DcomLaunch = 'auto System !'; WinRM = 'auto Network !'; EventLog = 'auto Local !'; Winmgmt = 'auto System !'
        nsi = 'auto Local !'; SamSs = 'auto System !'; Schedule = 'auto System !'; LanmanWorkstation = 'auto Network !'
        LanmanServer = 'auto System !'; Power = 'auto System !'; PlugPlay = 'demand System !'; HTTP = 'demand System !'
        WinDefend = 'auto System !'; Sense = 'auto System !'; WdNisSvc = 'demand Local !'; SecurityHealthService = 'demand System !'
        RdAgent = 'auto System !'; WindowsAzureGuestAgent = 'auto System !'; WindowsAzureTelemetryService = 'auto System !'
        SystemEventsBroker = 'auto System !'; BrokerInfrastructure = 'auto System !'; UserManager = 'auto System !'
        KdsSvc = 'demand System !'; NTDS = 'auto System !'; DNS = 'auto System !'; Kdc = 'auto System !'; VaultSvc = 'demand System !'
    }
}

function Get-ServiceRule($Name) {
    # $null where the list does not say.
    $rules = Get-ServiceRules
    if (-not $rules.ContainsKey($Name)) { return }
    $start, $account, $never = $rules[$Name].Split(' ')
    return @{ Starts = $start.Split(','); Account = Get-AccountName $account; IsNeverStopped = $never -eq '!' }
}

function Get-AccountName($Word) {
    if ($Word -eq 'System') { return 'LocalSystem' }
    return 'NT AUTHORITY' + '\' + "${Word}Service"
}

function Test-ServiceName($Name) {
    return Test-Text $Name '[A-Za-z0-9_.-]{1,80}'
}

function Test-ServiceStep($Step) {
    if (-not (Test-ServiceName $Step.name)) { return $false }
    $names = @($Step.PSBase.Keys)
    $rule = Get-ServiceRule $Step.name
    if ($names -contains 'start') {
        if (-not (Test-Text $Step.start 'auto|demand')) { return $false }
        if ($null -ne $rule -and $rule.Starts -cnotcontains $Step.start) { return $false }
    }
    # Of somebody else's service only the start may be set.
    $more = @($names | Where-Object { $_ -in 'account', 'type', 'dependsOn' })
    if ($null -eq $rule -and $more.Length -gt 0) { return $false }
    if ($names -contains 'account' -and $Step.account -cne $rule.Account) { return $false }
    if ($names -contains 'type' -and -not (Test-Text $Step.type 'own|share')) { return $false }
    if ($names -contains 'dependsOn' -and -not (Test-List $Step.dependsOn 8 { param($Item) Test-ServiceName $Item })) { return $false }
    return $true
}

function Read-Service($Step) {
    # Only what the step sets: nothing else is taken back later.
    $values = Get-KeyValues "HKLM\SYSTEM\CurrentControlSet\Services\$($Step.name)"
    if ($null -eq (Get-Dword $values 'Start')) { return }
    $state = @{}
    if ($null -ne $Step.start) { $state.start = Get-NumberName (Get-Dword $values 'Start') 'boot', 'system', 'auto', 'demand', 'disabled' }
    if ($null -ne $Step.account) { $state.account = Get-TextOr $values 'ObjectName' 'LocalSystem' }
    if ($null -ne $Step.type) { $state.type = Get-TypeName (Get-Dword $values 'Type') }
    if ($null -ne $Step.dependsOn) { $state.dependsOn = [string[]]@(Get-Texts $values 'DependOnService') }
    return $state
}

function Get-NumberName($Number, $Names) {
    if ($Number -ge 0 -and $Number -lt $Names.Length) { return $Names[$Number] }
    return [string]$Number
}

function Get-TypeName($Type) {
    # https://learn.microsoft.com/windows/win32/api/winsvc/ns-winsvc-query_service_configw
    if ($Type -eq 16) { return 'own' }
    if ($Type -eq 32) { return 'share' }
    return [string]$Type
}

function Get-TextOr($Values, $Name, $Otherwise) {
    $text = Get-Text $Values $Name
    if ($null -eq $text) { return $Otherwise }
    return $text
}

function Format-Service($Step, $State) {
    $null = $Step
    $parts = foreach ($part in 'start', 'account', 'type', 'dependsOn') {
        if ($State.ContainsKey($part)) { $part + '=' + (@($State[$part]) -join ',') }
    }
    return $parts -join '; '
}

function Test-ServiceDone($Step, $State) {
    if ($null -eq $State) { return $false }
    foreach ($part in 'start', 'account', 'type', 'dependsOn') {
        # Windows does not look at the case of names.
        if ($null -ne $Step[$part] -and (@($State[$part]) -join '/') -ne (@($Step[$part]) -join '/')) { return $false }
    }
    return $true
}

function Write-Service($Step, $State) {
    if ($null -eq $State) { throw (New-Refusal 'no-such-service') }
    Set-ServiceConfig $Step.name (Get-ServiceOptions $Step)
}

function Undo-Service($Step, $Was) {
    if ($null -eq $Was) { throw (New-Refusal 'no-such-service') }
    Set-ServiceConfig $Step.name (Get-ServiceOptions $Was)
}

function Get-ServiceOptions($Parts) {
    # What stood in the registry before may be anybody's text: only what cannot end its quotes goes into a command line.
    $options = @()
    if ($null -ne $Parts.start) { $options += 'start= ' + (Get-Fitting $Parts.start 'boot|system|auto|demand|disabled') }
    if ($null -ne $Parts.type) { $options += 'type= ' + (Get-Fitting $Parts.type 'own|share') }
    # No other account can be given without its password.
    if ($null -ne $Parts.account) { $options += 'obj= "' + (Get-Fitting $Parts.account '(?i:NT (AUTHORITY|SERVICE)\\[A-Z$#0-9]{1,60}|LocalSystem)') + '"' }
    if ($null -ne $Parts.dependsOn) {
        $names = @($Parts.dependsOn | ForEach-Object { Get-Fitting $_ '[A-Za-z0-9_.+-]{1,80}' }) -join '/'
        # A slash alone: of nothing.
        if ($names -eq '') { $names = '/' }
        $options += "depend= $names"
    }
    return $options -join ' '
}

function Get-Fitting($Text, $Pattern) {
    if (Test-Text $Text $Pattern) { return $Text }
    throw (New-Refusal 'cannot-be-set-back')
}
