# A Windows that is a file: the same functions as guest/windows.ps1, answered from the view in $env:RDPBOT_WINDOWS.
# `troubles` of the view make a function fail or take its time, all of it or for one argument (`about`).

function Get-View {
    # Shared by all runspaces and only read: a view is read once in each process.
    $kept = [AppDomain]::CurrentDomain.GetData("rdpbot:$env:RDPBOT_WINDOWS")
    if ($null -ne $kept) { return $kept }
    $view = ConvertFrom-View ([IO.File]::ReadAllBytes($env:RDPBOT_WINDOWS))
    [AppDomain]::CurrentDomain.SetData("rdpbot:$env:RDPBOT_WINDOWS", $view)
    return $view
}

function ConvertFrom-View($Bytes) {
    # Not ConvertFrom-Json: that makes times of texts, and refuses names that are empty.
    $quotas = [Xml.XmlDictionaryReaderQuotas]::Max
    $reader = [Runtime.Serialization.Json.JsonReaderWriterFactory]::CreateJsonReader($Bytes, $quotas)
    $document = New-Object Xml.XmlDocument
    $document.Load($reader)
    return ConvertFrom-Node $document.DocumentElement
}

function ConvertFrom-Node($Node) {
    switch ($Node.GetAttribute('type')) {
        'object' {
            $fields = @{}
            foreach ($child in $Node.ChildNodes) {
                $name = if ($child.HasAttribute('item')) { $child.GetAttribute('item') } else { $child.LocalName }
                $fields[$name] = ConvertFrom-Node $child
            }
            return $fields
        }
        'array' {
            $items = New-Object Collections.ArrayList
            foreach ($child in $Node.ChildNodes) { $null = $items.Add((ConvertFrom-Node $child)) }
            return , $items.ToArray()
        }
        'number' {
            if ($Node.InnerText -match '[.eE]') { return [double]::Parse($Node.InnerText, [Globalization.CultureInfo]::InvariantCulture) }
            return [long]$Node.InnerText
        }
        'boolean' { return $Node.InnerText -eq 'true' }
        'null' { return $null }
        default { return $Node.InnerText }
    }
}

function New-Windows32Error($Code) { New-Object ComponentModel.Win32Exception ([int]$Code) }

function New-CodedError($Hex) {
    $code = [Convert]::ToInt32($Hex, 16)
    if ($code -gt 0) { return New-Windows32Error $code }
    return New-Object Runtime.InteropServices.COMException 'Trouble', $code
}

function Get-Trouble($Function, $Arguments) {
    $view = Get-View
    if ($null -eq $view.troubles -or $null -eq $view.troubles[$Function]) { return }
    $trouble = $view.troubles[$Function]
    if ($null -eq $trouble.about -or @($Arguments) -contains $trouble.about) { return $trouble }
}

function Assert-NoTrouble($Function, $Arguments, $LimitMs, $WhenOver) {
    # What has a limit gives up at it, with the error that stands for being over it.
    $trouble = Get-Trouble $Function $Arguments
    if ($null -eq $trouble) { return }
    if ($null -ne $trouble.fails) { throw (New-CodedError $trouble.fails) }
    if ($null -ne $LimitMs -and $trouble.hangsMs -gt $LimitMs) {
        Start-Sleep -Milliseconds $LimitMs
        throw $WhenOver
    }
    Start-Sleep -Milliseconds $trouble.hangsMs
}

function ConvertTo-Utc($Text) {
    return [DateTime]::Parse($Text, [Globalization.CultureInfo]::InvariantCulture, 'AdjustToUniversal, AssumeUniversal')
}

function Get-KeyValues($Key) {
    Assert-NoTrouble 'Get-KeyValues' @($Key)
    $kept = (Get-View).registry[$Key]
    if ($null -eq $kept) {
        # A key that has only keys below it is there, without values.
        if (@(Get-KeyNames $Key).Count -gt 0) { return @{} }
        return
    }
    $values = @{}
    foreach ($name in $kept.Keys) {
        $value = $kept[$name]
        $data = switch ($value.kind) {
            'DWord' { [BitConverter]::ToInt32([BitConverter]::GetBytes([long]$value.data), 0) }
            'MultiString' { , [string[]]$value.data }
            'Binary' { , [byte[]]@($value.data -split '(..)' | Where-Object { $_ } | ForEach-Object { [Convert]::ToByte($_, 16) }) }
            default { [string]$value.data }
        }
        $values[$name] = New-Object PSObject -Property @{ Kind = $value.kind; Data = $data }
    }
    return $values
}

function Get-KeyNames($Key) {
    Assert-NoTrouble 'Get-KeyNames' @($Key)
    $below = "$Key\"
    $names = @{}
    foreach ($path in (Get-View).registry.Keys) {
        if ($path.StartsWith($below, 'OrdinalIgnoreCase')) { $names[$path.Substring($below.Length).Split('\')[0]] = $true }
    }
    $names.Keys
}

function Get-InstalledServices {
    Assert-NoTrouble 'Get-InstalledServices'
    foreach ($service in (Get-View).services) {
        New-Object PSObject -Property @{ Name = $service.name; DisplayName = $service.displayName; State = $service.state }
    }
}

function Get-ServiceProcesses {
    Assert-NoTrouble 'Get-ServiceProcesses'
    foreach ($service in (Get-View).services) {
        New-Object PSObject -Property @{ Name = $service.name; ProcessId = [uint32]$service.pid }
    }
}

function Get-ProcessName($Id) {
    Assert-NoTrouble 'Get-ProcessName' @($Id)
    $found = (Get-View).processes | Where-Object { $_.pid -eq $Id } | Select-Object -First 1
    if ($null -eq $found) { throw (New-Object ArgumentException 'No such process') }
    return $found.name -replace '\.exe$', ''
}

function Get-CimRows($Namespace, $Class, $Properties, $Filter, $Seconds) {
    Assert-NoTrouble 'Get-CimRows' @($Class, $Namespace) ($Seconds * 1000) (New-CodedError '80041069')
    $rows = (Get-View).cim["${Namespace}:$Class"]
    if ($null -eq $rows) { throw (New-CodedError '80041010') }
    foreach ($row in $rows) {
        if (-not (Test-Filter $row $Filter)) { continue }
        $shown = @{}
        foreach ($property in $Properties) { $shown[$property] = ConvertTo-CimValue $row[$property] }
        New-Object PSObject -Property $shown
    }
}

function ConvertTo-CimValue($Value) {
    if ($Value -is [string] -and $Value -match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$') { return ConvertTo-Utc $Value }
    return , $Value
}

function Test-Filter($Row, $Filter) {
    # The part of WQL that the probe uses: comparisons, joined by AND or by OR.
    if (-not $Filter) { return $true }
    $joined = if ($Filter -match '\sOR\s') { 'OR' } else { 'AND' }
    $results = foreach ($part in ($Filter -split "\s+$joined\s+")) {
        if ($part -notmatch "^\s*(\w+)\s*(=|<>|>=|<=|>|<|LIKE)\s*('((?:[^'\\]|\\.)*)'|\d+|TRUE|FALSE)\s*$") { throw "No filter: $Filter" }
        $actual = $Row[$Matches[1]]
        $operator = $Matches[2]
        $wanted = switch -Regex ($Matches[3]) {
            "^'" { $Matches[4] -replace '\\(.)', '$1' }
            '^\d+$' { [long]$_ }
            default { $_ -eq 'TRUE' }
        }
        switch ($operator) {
            '=' { $actual -eq $wanted }
            '<>' { $actual -ne $wanted }
            '>' { $actual -gt $wanted }
            '<' { $actual -lt $wanted }
            '>=' { $actual -ge $wanted }
            '<=' { $actual -le $wanted }
            'LIKE' { $actual -match ('^' + [regex]::Escape($wanted).Replace('%', '.*').Replace('_', '.') + '$') }
        }
    }
    if ($joined -eq 'OR') { return @($results) -contains $true }
    return @($results) -notcontains $false
}

function Get-CimAnswer($Namespace, $Class, $Method, $Seconds) {
    Assert-NoTrouble 'Get-CimAnswer' @($Method, $Class, $Namespace) ($Seconds * 1000) (New-CodedError '80041069')
    $answer = (Get-View).cimMethods["${Namespace}:$Class.$Method"]
    if ($null -eq $answer) { throw (New-CodedError '80041010') }
    return New-Object PSObject -Property $answer
}

function Get-ListeningPorts($Port) {
    Assert-NoTrouble 'Get-ListeningPorts' @($Port)
    foreach ($listener in (Get-View).tcpListeners) {
        if ($listener.port -eq $Port) { New-Object PSObject -Property @{ Address = $listener.address; ProcessId = [uint32]$listener.pid } }
    }
}

function Get-TcpConnectionCount {
    Assert-NoTrouble 'Get-TcpConnectionCount'
    return [int](Get-View).tcpConnections
}

function Invoke-Tool($File, $Arguments, $LimitMs) {
    $command = "$File $Arguments".Trim()
    Assert-NoTrouble 'Invoke-Tool' @($File, $command) $LimitMs (New-Object TimeoutException)
    $printed = (Get-View).tools[$command]
    if ($null -eq $printed) { throw (New-Windows32Error 2) }
    return New-Object PSObject -Property @{ ExitCode = [int]$printed.exitCode; Output = $printed.output }
}

function Get-LogEvents($Log, $Query, $Most) {
    Assert-NoTrouble 'Get-LogEvents' @($Log)
    $kept = (Get-View).eventLogs[$Log]
    if ($null -eq $kept) { throw (New-Windows32Error 15007) }
    $asked = Get-EventQuery $Query
    $now = ConvertTo-Utc (Get-View).now
    $left = $Most
    foreach ($entry in $kept) {
        $time = ConvertTo-Utc $entry.at
        $fits = $asked.Provider -eq $entry.provider -and $asked.Ids -contains $entry.id -and ($now - $time).TotalMilliseconds -le $asked.Ms
        if (-not $fits -or $left -le 0) { continue }
        $left -= 1
        New-Object PSObject -Property @{ Provider = $entry.provider; Id = [int]$entry.id; Time = $time; Data = [string[]]@($entry.data) }
    }
}

function Get-EventQuery($Query) {
    # The one shape of query that the probe uses; Windows takes at most 22 conditions in one.
    $shape = "^\*\[System\[Provider\[@Name='([^']+)'\] and \((EventID=\d+(?: or EventID=\d+){0,11})\) and TimeCreated\[timediff\(@SystemTime\) <= (\d+)\]\]\]$"
    if ($Query -notmatch $shape) { throw "No query: $Query" }
    return @{
        Provider = $Matches[1]
        Ms = [long]$Matches[3]
        Ids = @([regex]::Matches($Matches[2], '\d+') | ForEach-Object { [long]$_.Value })
    }
}

function Get-StoreCertificates($Store) {
    Assert-NoTrouble 'Get-StoreCertificates' @($Store)
    foreach ($certificate in (Get-View).certificateStores[$Store]) {
        $self = $certificate.subject -eq $certificate.issuer
        # As in Windows: where the key does not open, the file is known only of the one that Windows made.
        $file = if ($null -eq $certificate.keyError -or $self) { $certificate.keyFile }
        $ekus = if ($null -ne $certificate.ekus) { , [string[]]$certificate.ekus }
        New-Object PSObject -Property @{
            Thumbprint = $certificate.thumbprint
            NotAfter = ConvertTo-Utc $certificate.notAfter
            IsSelfSigned = $self
            Ekus = $ekus
            HasKey = $certificate.hasKey
            KeyError = $certificate.keyError
            KeyFile = $file
        }
    }
}

function Get-FileOf($Path) {
    $found = (Get-View).files[$Path]
    if ($null -eq $found) { throw (New-Windows32Error 2) }
    return $found
}

function Get-AccessSddl($Path) {
    Assert-NoTrouble 'Get-AccessSddl' @($Path)
    return (Get-FileOf $Path).sddl
}

function Get-FilesIn($Folder) {
    foreach ($path in (Get-View).files.Keys) {
        $at = $path.LastIndexOf('\')
        if ($path.Substring(0, $at) -eq $Folder -and $null -ne (Get-View).files[$path].size) { $path.Substring($at + 1) }
    }
}

function Get-FilesNamed($Folder, $Pattern) {
    Assert-NoTrouble 'Get-FilesNamed' @($Folder)
    foreach ($name in (Get-FilesIn $Folder)) {
        if ($name -like $Pattern) { New-Object PSObject -Property @{ Name = $name; Size = (Get-View).files["$Folder\$name"].size } }
    }
}

function Get-FileCount($Folder, $Most) {
    Assert-NoTrouble 'Get-FileCount' @($Folder)
    $count = @(Get-FilesIn $Folder).Count
    if ($count -eq 0 -and $null -eq (Get-View).files[$Folder]) { return }
    return [Math]::Min($count, $Most)
}

function Get-ProductVersion($Path) {
    Assert-NoTrouble 'Get-ProductVersion' @($Path)
    $found = (Get-View).files[$Path]
    if ($null -ne $found) { return $found.version }
}

function Open-Tcp($Address, $Port, $LimitMs) {
    Assert-NoTrouble 'Open-Tcp' @("${Address}:$Port") $LimitMs (New-Object Net.Sockets.SocketException 10060)
    $view = Get-View
    $answer = $view.tcpAnswers["${Address}:$Port"]
    $listener = $view.tcpListeners | Where-Object { $_.port -eq $Port -and (Test-Listens $_.address $Address) } | Select-Object -First 1
    if ($null -eq $answer) {
        if ($null -ne $listener) { $answer = 'open' } elseif ($Address -in '127.0.0.1', '::1') { $answer = 10061 } else { $answer = 'timeout' }
    }
    if ($answer -eq 'timeout') { $answer = 10060 }
    if ($answer -isnot [string]) { throw (New-Object Net.Sockets.SocketException ([int]$answer)) }
    $speaks = if ($null -ne $listener) { $view.rdp.reply } else { 'closed' }
    $left = New-Object Collections.Queue
    if ($speaks -isnot [string]) { foreach ($pair in [regex]::Matches($speaks.bytes, '..')) { $left.Enqueue([Convert]::ToByte($pair.Value, 16)) } }
    $connection = New-Object PSObject -Property @{ Left = $left; Silent = $speaks -eq 'silent' }
    $connection | Add-Member ScriptMethod Write { param($Bytes) $null = $Bytes }
    $connection | Add-Member ScriptMethod Close { }
    $connection | Add-Member -PassThru ScriptMethod Read {
        param($Count, $LimitMs)
        if ($this.Silent) { throw (New-Object Net.Sockets.SocketException 10060) }
        $null = $LimitMs
        $bytes = New-Object Collections.Generic.List[byte]
        while ($bytes.Count -lt $Count -and $this.Left.Count -gt 0) { $bytes.Add($this.Left.Dequeue()) }
        return , $bytes.ToArray()
    }
}

function Test-Listens($Listens, $Asked) {
    if ($Listens -eq $Asked) { return $true }
    if ($Asked -like '*:*') { return $Listens -eq '::' }
    return $Listens -in '0.0.0.0', '::'
}

function Start-Tls($Connection, $LimitMs) {
    Assert-NoTrouble 'Start-Tls' @() $LimitMs (New-Object Net.Sockets.SocketException 10060)
    $null = $Connection
    $tls = (Get-View).rdp.tls
    if ($null -eq $tls) { throw (New-CodedError '80131620') }
    if ($null -ne $tls.error) { throw (New-CodedError $tls.error) }
    return New-Object PSObject -Property @{ Protocol = [int]$tls.protocol; Thumbprint = $tls.thumbprint }
}

function Get-UtcNow { return ConvertTo-Utc (Get-View).now }

function Get-UtcOffsetMinutes { return [int](Get-View).utcOffsetMinutes }

function Get-MachineName {
    Assert-NoTrouble 'Get-MachineName'
    return (Get-View).computerName
}

function Get-PowerShellVersion { return (Get-View).powershell }

function Get-ProcessBits { return 64 }

function Get-SystemDriveBytes {
    Assert-NoTrouble 'Get-SystemDriveBytes'
    return New-Object PSObject -Property @{ Free = (Get-View).systemDrive.free; Total = (Get-View).systemDrive.total }
}

function Get-BusyProcesses($Ms) {
    Assert-NoTrouble 'Get-BusyProcesses' @($Ms)
    (Get-View).processes |
        ForEach-Object { New-Object PSObject -Property @{ Name = $_.name -replace '\.exe$', ''; Percent = [int]$_.percent } } |
        Sort-Object @{ Expression = 'Percent'; Descending = $true }, Name
}

function Test-DomainTrust {
    Assert-NoTrouble 'Test-DomainTrust'
    $holds = (Get-View).secureChannel
    if ($holds -isnot [bool]) { throw (New-CodedError $holds.error) }
    return $holds
}

function Get-FirewallNow {
    Assert-NoTrouble 'Get-FirewallNow'
    $firewall = (Get-View).firewall
    return New-Object PSObject -Property @{
        CurrentProfiles = [int]$firewall.currentProfiles
        ModifyState = [int]$firewall.localPolicyModifyState
        RemoteDesktopOn = $firewall.remoteDesktopGroupEnabled
    }
}

function Get-FirewallProducts {
    Assert-NoTrouble 'Get-FirewallProducts'
    (Get-View).firewall.products
}

function Get-UserRights {
    Assert-NoTrouble 'Get-UserRights'
    (Get-View).userRights
}

function Get-GroupMemberCount($Sid) {
    Assert-NoTrouble 'Get-GroupMemberCount' @($Sid)
    return @((Get-View).remoteDesktopUsers).Count
}

function Get-MessageOfCode($Code) {
    $texts = @{
        '-2146893802' = 'Keyset does not exist'
        '-2147024891' = 'Access is denied.'
        '-2146893809' = 'Object already exists.'
        '-2146893813' = 'Key not valid for use in specified state.'
        '-2146893808' = 'Access denied.'
    }
    if ($texts["$Code"]) { return $texts["$Code"] }
    return 'Unknown error'
}

function Write-Answer($Line) {
    [Console]::Out.WriteLine($Line)
    [Console]::Out.Flush()
}

function Exit-Process {
    # Several views may be asked in one process: the one who runs them says so.
    if (-not $env:RDPBOT_STAY) { [Environment]::Exit(0) }
}
