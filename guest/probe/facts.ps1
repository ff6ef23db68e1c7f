# What the groups of facts share.

function Add-Fact($Out, $FactKey, $ReadFact) {
    # Each fact stands alone: $null is absent, what fails leaves its code and costs no other fact.
    try {
        $value = & $ReadFact
        if ($null -ne $value) { $Out.F[$FactKey] = $value }
    }
    catch { $Out.E[$FactKey] = Get-ErrorCode $_ }
}

function Get-ErrorCode($Failure) {
    # Eight hex digits: what CIM says, else the code of the innermost exception.
    if ($Failure.FullyQualifiedErrorId -match '^HRESULT 0x([0-9a-fA-F]{8})') { return $Matches[1].ToLowerInvariant() }
    $inner = $Failure.Exception
    while ($null -ne $inner.InnerException) { $inner = $inner.InnerException }
    $code = $inner.HResult
    if ($inner -is [ComponentModel.Win32Exception]) { $code = $inner.NativeErrorCode }
    if ($inner -is [Net.Sockets.SocketException]) { $code = [int]$inner.SocketErrorCode }
    return '{0:x8}' -f $code
}

function Get-RdpPort {
    # Where RDP should listen: the port of its listener, else Windows' own.
    $listener = Get-KeyValues 'HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'
    $port = Get-Dword $listener 'PortNumber'
    if ($null -eq $port) { return 3389 }
    return $port
}

function Get-Dword($Values, $Name) {
    # $null where it is not there or of another kind, which Windows does not look at either.
    if ($null -ne $Values -and $null -ne $Values[$Name] -and $Values[$Name].Kind -eq 'DWord') { return $Values[$Name].Data }
}

function Get-Text($Values, $Name) {
    # $null where it is not there, is empty, or is no text.
    if ($null -ne $Values -and $null -ne $Values[$Name] -and $Values[$Name].Kind -match 'String$' -and $Values[$Name].Kind -ne 'MultiString') {
        $text = [string]$Values[$Name].Data
        if ($text -ne '') { return $text }
    }
}

function Get-Texts($Values, $Name) {
    # Of a value with several texts, or with one.
    if ($null -eq $Values -or $null -eq $Values[$Name] -or $Values[$Name].Kind -notmatch 'String$') { return }
    $Values[$Name].Data | Where-Object { $_ -ne '' }
}

function Get-NamedDwords($Values, $Names) {
    # The DWORDs that are there, by the names that the answer uses: 'dn fDenyTSConnections' and so on.
    $found = [ordered]@{}
    foreach ($pair in $Names) {
        $short, $name = $pair.Split(' ', 2)
        $number = Get-Dword $Values $name
        if ($null -ne $number) { $found[$short] = $number }
    }
    return $found
}

function Get-Filled($Fields) {
    # $null instead of an object without a field.
    if ($Fields.Count -gt 0) { return $Fields }
}

function Get-Short($Text, $Most = 80) {
    # Text of the machine is cut, and without what controls a terminal.
    $clean = [regex]::Replace([string]$Text, '[\x00-\x1f\x7f]', ' ')
    if ($clean.Length -gt $Most) { return $clean.Substring(0, $Most) }
    return $clean
}

function Get-Word($Text, $Most = 80) {
    # As one word of a list that has blanks in between.
    return (Get-Short $Text $Most) -replace '\s', '_'
}

function Get-Ordered($Items, $Comparer = [StringComparer]::Ordinal) {
    # Without doubles, in an order that is the same on every machine: Sort-Object follows the language.
    $kept = New-Object 'Collections.Generic.SortedSet[string]' $Comparer
    foreach ($item in $Items) { $null = $kept.Add([string]$item) }
    return $kept
}

function Get-Known($Fields) {
    # Without the fields that are $null.
    $known = [ordered]@{}
    foreach ($name in $Fields.Keys) {
        if ($null -ne $Fields[$name]) { $known[$name] = $Fields[$name] }
    }
    return $known
}
