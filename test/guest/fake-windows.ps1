# A Windows that is a file: the same functions as guest/windows.ps1, answered from the view in $env:RDPBOT_WINDOWS.
# `troubles` of the view make a function fail or take its time, all of it or for one argument (`about`).

function Get-FakeView {
    # Once in each runspace, and for itself: objects that two of them look at are not always seen whole.
    if ($global:FakeViewPath -ne $env:RDPBOT_WINDOWS) {
        $global:FakeView = ConvertFrom-FakeView ([IO.File]::ReadAllBytes($env:RDPBOT_WINDOWS))
        $global:FakeViewPath = $env:RDPBOT_WINDOWS
    }
    return $global:FakeView
}

function ConvertFrom-FakeView($Bytes) {
    # Not ConvertFrom-Json: that makes times of texts, and refuses names that are empty.
    Add-Type -AssemblyName System.Runtime.Serialization
    $quotas = [Xml.XmlDictionaryReaderQuotas]::Max
    $reader = [Runtime.Serialization.Json.JsonReaderWriterFactory]::CreateJsonReader($Bytes, $quotas)
    $document = New-Object Xml.XmlDocument
    $document.Load($reader)
    return ConvertFrom-FakeNode $document.DocumentElement
}

function ConvertFrom-FakeNode($Node) {
    switch ($Node.GetAttribute('type')) {
        'object' {
            $fields = @{}
            foreach ($child in $Node.ChildNodes) {
                $name = if ($child.HasAttribute('item')) { $child.GetAttribute('item') } else { $child.LocalName }
                $fields[$name] = ConvertFrom-FakeNode $child
            }
            return $fields
        }
        'array' {
            $items = New-Object Collections.ArrayList
            foreach ($child in $Node.ChildNodes) { $null = $items.Add((ConvertFrom-FakeNode $child)) }
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

function New-FakeWin32Error($Code) { New-Object ComponentModel.Win32Exception ([int]$Code) }

function New-FakeError($Hex) {
    $code = [Convert]::ToInt32($Hex, 16)
    if ($code -gt 0) { return New-FakeWin32Error $code }
    return New-Object Runtime.InteropServices.COMException 'Trouble', $code
}

function Get-FakeTrouble($Function, $Arguments) {
    $view = Get-FakeView
    if ($null -eq $view.troubles -or $null -eq $view.troubles[$Function]) { return }
    $trouble = $view.troubles[$Function]
    if ($null -eq $trouble.about -or @($Arguments) -contains $trouble.about) { return $trouble }
}

function Assert-NoFakeTrouble($Function, $Arguments, $LimitMs, $WhenOver) {
    # What has a limit gives up at it, with the error that stands for being over it.
    $trouble = Get-FakeTrouble $Function $Arguments
    if ($null -eq $trouble) { return }
    if ($null -ne $trouble.fails) { throw (New-FakeError $trouble.fails) }
    if ($null -ne $LimitMs -and $trouble.hangsMs -gt $LimitMs) {
        Start-Sleep -Milliseconds $LimitMs
        throw $WhenOver
    }
    Start-Sleep -Milliseconds $trouble.hangsMs
}

function ConvertTo-FakeUtc($Text) {
    return [DateTime]::Parse($Text, [Globalization.CultureInfo]::InvariantCulture, 'AdjustToUniversal, AssumeUniversal')
}

function Get-KeyValues($Key) {
    Assert-NoFakeTrouble 'Get-KeyValues' @($Key)
    $kept = (Get-FakeView).registry[$Key]
    if ($null -eq $kept) {
        # A key that has only keys below it is there, without values.
        if (@(Get-KeyNames $Key).Count -gt 0) { return @{} }
        return
    }
    $values = @{}
    foreach ($name in $kept.PSBase.Keys) {
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
    Assert-NoFakeTrouble 'Get-KeyNames' @($Key)
    $below = "$Key\"
    $names = @{}
    foreach ($path in (Get-FakeView).registry.PSBase.Keys) {
        if ($path.StartsWith($below, 'OrdinalIgnoreCase')) { $names[$path.Substring($below.Length).Split('\')[0]] = $true }
    }
    $names.PSBase.Keys
}

function Get-InstalledServices {
    Assert-NoFakeTrouble 'Get-InstalledServices'
    foreach ($service in (Get-FakeView).services) {
        New-Object PSObject -Property @{ Name = $service.name; DisplayName = $service.displayName; State = $service.state }
    }
}

function Get-ServiceProcesses {
    Assert-NoFakeTrouble 'Get-ServiceProcesses'
    foreach ($service in (Get-FakeView).services) {
        New-Object PSObject -Property @{ Name = $service.name; ProcessId = [uint32]$service.pid }
    }
}

function Get-ProcessName($Id) {
    Assert-NoFakeTrouble 'Get-ProcessName' @($Id)
    $found = (Get-FakeView).processes | Where-Object { $_.pid -eq $Id } | Select-Object -First 1
    if ($null -eq $found) { throw (New-Object ArgumentException 'No such process') }
    return $found.name -replace '\.exe$', ''
}

function Get-CimRows($Namespace, $Class, $Properties, $Filter, $Seconds) {
    Assert-NoFakeTrouble 'Get-CimRows' @($Class, $Namespace) ($Seconds * 1000) (New-FakeError '80041069')
    $rows = (Get-FakeView).cim["${Namespace}:$Class"]
    if ($null -eq $rows) { throw (New-FakeError '80041010') }
    foreach ($row in $rows) {
        if (-not (Test-FakeFilter $row $Filter)) { continue }
        $shown = @{}
        foreach ($property in $Properties) { $shown[$property] = ConvertTo-FakeCimValue $row[$property] }
        New-Object PSObject -Property $shown
    }
}

function ConvertTo-FakeCimValue($Value) {
    if ($Value -is [string] -and $Value -match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$') { return ConvertTo-FakeUtc $Value }
    return , $Value
}

function Test-FakeFilter($Row, $Filter) {
    # The part of WQL that the probe uses: comparisons, joined by AND or by OR.
    if (-not $Filter) { return $true }
    $joined = if ($Filter -match '\sOR\s') { 'OR' } else { 'AND' }
    $results = foreach ($part in ($Filter -split "\s+$joined\s+")) {
        if ($part -notmatch "^\s*(\w+)\s*(=|<>|>=|<=|>|<|LIKE)\s*('((?:[^'\\]|\\.)*)'|\d+|TRUE|FALSE)\s*$") { throw "No filter: $Filter" }
        $actual, $operator, $literal, $quoted = $Row[$Matches[1]], $Matches[2], $Matches[3], $Matches[4]
        $wanted = if ($literal.StartsWith("'")) { $quoted -replace '\\(.)', '$1' }
        elseif ($literal -match '^\d') { [long]$literal }
        else { $literal -eq 'TRUE' }
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
    Assert-NoFakeTrouble 'Get-CimAnswer' @($Method, $Class, $Namespace) ($Seconds * 1000) (New-FakeError '80041069')
    $answer = (Get-FakeView).cimMethods["${Namespace}:$Class.$Method"]
    if ($null -eq $answer) { throw (New-FakeError '80041010') }
    return New-Object PSObject -Property $answer
}

function Get-ListeningPorts($Port) {
    Assert-NoFakeTrouble 'Get-ListeningPorts' @($Port)
    foreach ($listener in (Get-FakeView).tcpListeners) {
        if ($listener.port -eq $Port) { New-Object PSObject -Property @{ Address = $listener.address; ProcessId = [uint32]$listener.pid } }
    }
}

function Get-TcpConnectionCount {
    Assert-NoFakeTrouble 'Get-TcpConnectionCount'
    return [int](Get-FakeView).tcpConnections
}

function Invoke-Tool($File, $Arguments, $LimitMs) {
    $command = "$File $Arguments".Trim()
    Assert-NoFakeTrouble 'Invoke-Tool' @($File, $command) $LimitMs (New-Object TimeoutException)
    $printed = (Get-FakeView).tools[$command]
    if ($null -eq $printed) { throw (New-FakeWin32Error 2) }
    return New-Object PSObject -Property @{ ExitCode = [int]$printed.exitCode; Output = $printed.output }
}

function Get-LogEvents($Log, $Query, $Most) {
    Assert-NoFakeTrouble 'Get-LogEvents' @($Log)
    $kept = (Get-FakeView).eventLogs[$Log]
    if ($null -eq $kept) { throw (New-FakeWin32Error 15007) }
    $asked = Read-FakeQuery $Query
    $now = ConvertTo-FakeUtc (Get-FakeView).now
    $left = $Most
    foreach ($entry in $kept) {
        $time = ConvertTo-FakeUtc $entry.at
        $fits = $asked.Provider -eq $entry.provider -and $asked.Ids -contains $entry.id -and ($now - $time).TotalMilliseconds -le $asked.Ms
        if (-not $fits -or $left -le 0) { continue }
        $left -= 1
        New-Object PSObject -Property @{ Provider = $entry.provider; Id = [int]$entry.id; Time = $time; Data = [string[]]@($entry.data) }
    }
}

function Read-FakeQuery($Query) {
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
    Assert-NoFakeTrouble 'Get-StoreCertificates' @($Store)
    foreach ($certificate in (Get-FakeView).certificateStores[$Store]) {
        $self = $certificate.subject -eq $certificate.issuer
        # As in Windows: where the key does not open, the file is known only of the one that Windows made.
        $file = if ($null -eq $certificate.keyError -or $self) { $certificate.keyFile }
        $ekus = if ($null -ne $certificate.ekus) { , [string[]]$certificate.ekus }
        New-Object PSObject -Property @{
            Thumbprint = $certificate.thumbprint
            NotAfter = ConvertTo-FakeUtc $certificate.notAfter
            IsSelfSigned = $self
            Ekus = $ekus
            HasKey = $certificate.hasKey
            KeyError = $certificate.keyError
            KeyFile = $file
        }
    }
}

function Get-FakeFile($Path) {
    $found = (Get-FakeView).files[$Path]
    if ($null -eq $found) { throw (New-FakeWin32Error 2) }
    return $found
}

function Get-AccessSddl($Path) {
    Assert-NoFakeTrouble 'Get-AccessSddl' @($Path)
    return (Get-FakeFile $Path).sddl
}

function Get-FakeFileNames($Folder) {
    foreach ($path in (Get-FakeView).files.PSBase.Keys) {
        $at = $path.LastIndexOf('\')
        if ($path.Substring(0, $at) -eq $Folder -and $null -ne (Get-FakeView).files[$path].size) { $path.Substring($at + 1) }
    }
}

function Get-FilesNamed($Folder, $Pattern) {
    Assert-NoFakeTrouble 'Get-FilesNamed' @($Folder)
    foreach ($name in (Get-FakeFileNames $Folder)) {
        if ($name -like $Pattern) { New-Object PSObject -Property @{ Name = $name; Size = (Get-FakeView).files["$Folder\$name"].size } }
    }
}

function Get-FileCount($Folder, $Most) {
    Assert-NoFakeTrouble 'Get-FileCount' @($Folder)
    $count = @(Get-FakeFileNames $Folder).Count
    if ($count -eq 0 -and $null -eq (Get-FakeView).files[$Folder]) { return }
    return [Math]::Min($count, $Most)
}

function Get-ProductVersion($Path) {
    Assert-NoFakeTrouble 'Get-ProductVersion' @($Path)
    $found = (Get-FakeView).files[$Path]
    if ($null -ne $found) { return $found.version }
}

function Open-Tcp($Address, $Port, $LimitMs) {
    Assert-NoFakeTrouble 'Open-Tcp' @("${Address}:$Port") $LimitMs (New-Object Net.Sockets.SocketException 10060)
    $view = Get-FakeView
    $answer = $view.tcpAnswers["${Address}:$Port"]
    $listener = $view.tcpListeners | Where-Object { $_.port -eq $Port -and (Test-FakeListener $_.address $Address) } | Select-Object -First 1
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

function Test-FakeListener($Listens, $Asked) {
    if ($Listens -eq $Asked) { return $true }
    if ($Asked -like '*:*') { return $Listens -eq '::' }
    return $Listens -in '0.0.0.0', '::'
}

function Start-Tls($Connection, $LimitMs) {
    Assert-NoFakeTrouble 'Start-Tls' @() $LimitMs (New-Object Net.Sockets.SocketException 10060)
    $null = $Connection
    $tls = (Get-FakeView).rdp.tls
    if ($null -eq $tls) { throw (New-FakeError '80131620') }
    if ($null -ne $tls.error) { throw (New-FakeError $tls.error) }
    return New-Object PSObject -Property @{ Protocol = [int]$tls.protocol; Thumbprint = $tls.thumbprint }
}

function Get-UtcNow { return ConvertTo-FakeUtc (Get-FakeView).now }

function Get-UtcOffsetMinutes { return [int](Get-FakeView).utcOffsetMinutes }

function Get-MachineName {
    Assert-NoFakeTrouble 'Get-MachineName'
    return (Get-FakeView).computerName
}

function Get-PowerShellVersion { return (Get-FakeView).powershell }

function Get-ProcessBits { return 64 }

function Get-SystemDriveBytes {
    Assert-NoFakeTrouble 'Get-SystemDriveBytes'
    return New-Object PSObject -Property @{ Free = (Get-FakeView).systemDrive.free; Total = (Get-FakeView).systemDrive.total }
}

function Get-BusyProcesses($Ms) {
    Assert-NoFakeTrouble 'Get-BusyProcesses' @($Ms)
    (Get-FakeView).processes |
        ForEach-Object { New-Object PSObject -Property @{ Name = $_.name -replace '\.exe$', ''; Percent = [int]$_.percent } } |
        Sort-Object @{ Expression = 'Percent'; Descending = $true }, Name
}

function Test-DomainTrust {
    Assert-NoFakeTrouble 'Test-DomainTrust'
    $holds = (Get-FakeView).secureChannel
    if ($holds -isnot [bool]) { throw (New-FakeError $holds.error) }
    return $holds
}

function Get-FirewallNow {
    Assert-NoFakeTrouble 'Get-FirewallNow'
    $firewall = (Get-FakeView).firewall
    return New-Object PSObject -Property @{
        CurrentProfiles = [int]$firewall.currentProfiles
        ModifyState = [int]$firewall.localPolicyModifyState
        RemoteDesktopOn = $firewall.remoteDesktopGroupEnabled
    }
}

function Get-FirewallProducts {
    Assert-NoFakeTrouble 'Get-FirewallProducts'
    (Get-FakeView).firewall.products
}

function Get-UserRights {
    Assert-NoFakeTrouble 'Get-UserRights'
    (Get-FakeView).userRights
}

function Get-GroupMemberCount($Sid) {
    Assert-NoFakeTrouble 'Get-GroupMemberCount' @($Sid)
    return @((Get-FakeView).remoteDesktopUsers).Count
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

function Clear-Begun($Begun) {
    # The fake begins nothing.
}

function Exit-Process {
    # Several views may be asked in one process: the one who runs them says so.
    if (-not $env:RDPBOT_STAY) { [Environment]::Exit(0) }
}
