# What the event logs say, by numbers only: messages are in the machine's language, and slow.

function Read-EvtFacts($Out) {
    Add-Fact $Out 'ev' {
        $now = Get-UtcNow
        $seen = [ordered]@{}
        $missing = @()
        $unread = [ordered]@{}
        foreach ($source in Get-EventSources) {
            try { Add-SeenEvents $seen $source $now }
            catch {
                # A log that is not there, by its exception or as Win32's 15007: the role is not installed.
                $code = Get-ErrorCode $_
                $kind = $_.Exception.GetBaseException().GetType().Name
                if ($kind -eq 'EventLogNotFoundException' -or $code -eq '00003a9f') { $missing += $source.Tag }
                else { $unread[$source.Tag] = $code }
            }
        }
        $fact = [ordered]@{ n = $seen }
        if ($missing.Length -gt 0) { $fact.no = $missing -join ' ' }
        if ($unread.Count -gt 0) { $fact.un = $unread }
        $fact
    }
}

function Add-SeenEvents($Seen, $Source, $Now) {
    $keys = [ordered]@{}
    $services = if ($Source.Tag -eq 'sm') { @(Get-InstalledServices) }
    # Twelve ids at a time: longer queries are refused by some versions.
    for ($at = 0; $at -lt $Source.Ids.Length; $at += 12) {
        $ids = $Source.Ids[$at..([Math]::Min($at + 12, $Source.Ids.Length) - 1)]
        foreach ($found in Get-LogEvents $Source.Log (Get-EventQuery $Source $ids) 200) {
            $key = Get-EventKey $Source.Tag $found $services
            if (-not $key) { continue }
            $minutes = [int][Math]::Max(0, [Math]::Floor(($Now - $found.Time).TotalMinutes))
            if (-not $keys.Contains($key)) { $keys[$key] = [int[]](0, $minutes) }
            $keys[$key][0] = [Math]::Min(99, $keys[$key][0] + 1)
            $keys[$key][1] = [Math]::Min($keys[$key][1], $minutes)
        }
    }
    # A machine on which everything falls over must not fill the answer.
    foreach ($key in @($keys.PSBase.Keys | Select-Object -First 24)) { $Seen[$key] = $keys[$key] }
}

function Get-EventQuery($Source, $Ids) {
    # A provider's name must be exact: with a stray blank the query finds nothing, and all seems well.
    $anyId = @($Ids | ForEach-Object { "EventID=$_" }) -join ' or '
    return "*[System[Provider[@Name='{0}'] and ({1}) and TimeCreated[timediff(@SystemTime) <= {2}]]]" -f
    $Source.Provider, $anyId, ($Source.Hours * 3600000)
}

function Get-EventKey($Tag, $Found, $Services) {
    # Tag and id, and what it is about where that matters; nothing for an event that has nothing to do with RDP.
    $first = ([string]@($Found.Data)[0]).Trim()
    $about = $null
    if ($Tag -eq 'sm') { $about = Get-ServiceAbout $Found $Services }
    if ($Tag -eq 'ae') {
        $about = Get-ProgramAbout $first
        if (-not $about) { return }
    }
    if ($Tag -eq 'rs' -and (1057, 1058) -contains $Found.Id) { $about = Get-StatusCode $Found.Data }
    # Schannel also speaks of connections that the machine itself makes to others.
    if ($Tag -eq 'sc' -and $Found.Id -eq 36870) {
        if ($first -match 'client') { return }
        $about = Get-StatusCode $Found.Data
    }
    if ($Tag -eq 'sc' -and $Found.Id -eq 36871 -and $first -match 'client') { $about = 'client' }
    if ($about) { return '{0}{1}.{2}' -f $Tag, $Found.Id, $about }
    return '{0}{1}' -f $Tag, $Found.Id
}

function Get-ServiceAbout($Found, $Services) {
    # The name that people see, in the machine's language; after a time limit in 7009 and 7011.
    $at = [int]((7009, 7011) -contains $Found.Id)
    $shown = ([string]@($Found.Data)[$at]).Trim()
    foreach ($service in $Services) {
        if ($service.DisplayName -eq $shown -or $service.Name -eq $shown) { return $service.Name }
    }
    return Get-Word $shown 40
}

function Get-ProgramAbout($Program) {
    if ($Program -eq 'svchost.exe_TermService') { return 'T' }
    $name = ($Program -replace '\.exe$', '').ToLowerInvariant()
    if ('lsass', 'winlogon', 'logonui', 'wmiprvse' -contains $name) { return $name }
}

function Get-StatusCode($Data) {
    # A status is a number, or Windows' own text for it: which of the two depends on the version.
    $values = @($Data | ForEach-Object { ([string]$_).Trim() })
    for ($at = $values.Length - 1; $at -ge 0; $at -= 1) {
        if ($values[$at] -match '^(0x)?([0-9a-fA-F]{8})$' -and ($Matches[1] -or $values[$at] -match '^8|[a-fA-F]')) {
            return $values[$at].Substring($values[$at].Length - 8).ToLowerInvariant()
        }
        if ($values[$at] -match '^-?[0-9]{9,10}$') { return '{0:x8}' -f ([long]$values[$at] -band 4294967295) }
    }
    # Keyset does not exist, access denied, object exists, bad key state, no permission.
    foreach ($code in '80090016', '80070005', '8009000f', '8009000b', '80090010') {
        $text = Get-MessageOfCode ([Convert]::ToInt32($code, 16))
        if ($values.Length -gt 0 -and $values[0].TrimEnd('.') -eq $text.Trim().TrimEnd('.')) { return $code }
    }
}
