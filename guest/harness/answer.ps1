function Get-StateText($Name, $Step, $State) {
    # What stands on a card: never longer than 200 characters.
    if ($null -eq $State) { return }
    $text = & "Format-$Name" $Step $State
    if ($null -eq $text) { return }
    $text = Get-Short $text 1000
    if ($text.Length -gt 200) { return $text.Substring(0, 197) + '...' }
    return $text
}

function Get-Summary($Told, $Steps) {
    # What the steps that were done mean for who is signed in, and for the next start.
    $summary = @{ boot = 0; drop = $false }
    foreach ($one in $Told) {
        $step = $Steps[$one.i]
        if ($one.st -in 'done', 'undone', 'would') { $summary.boot = [Math]::Max($summary.boot, (Get-BootNeed $step)) }
        # What failed halfway may have dropped them before it did.
        $isChanged = $one.st -in 'done', 'undone' -or ($one.st -eq 'failed' -and $one.was -ne $one.is)
        if ($isChanged -and (Test-Drop $step)) { $summary.drop = $true }
    }
    return $summary
}

function Get-BootNeed($Step) {
    # 1: what was set counts fully only after a restart. 2: it does nothing before.
    if ($Step['do'] -in 'feature-remove', 'boot-value') { return 2 }
    if ($Step['do'] -eq 'adapter' -and $Step.set -eq 'dhcp') { return 1 }
    if ($Step['do'] -eq 'registry' -and $Step.key -match '\\(SCHANNEL|Lsa|Cryptography|Licensing Core|LicenseServers)(\\|\z)') { return 1 }
    return 0
}

function Test-Drop($Step) {
    return $Step['do'] -in 'rdp-restart', 'session-logoff' -or
    ($Step['do'] -eq 'service-state' -and $Step.name -eq 'TermService' -and $Step.state -eq 'stopped')
}

function Get-FittingLine($Answer, $Most) {
    # Run Command keeps 4,096 bytes: texts become shorter until the line fits; what became of each step stays.
    $line = Get-AnswerLine $Answer
    foreach ($length in 100, 50, 20, 0) {
        if ($line.Length -le $Most) { break }
        foreach ($one in $Answer.steps) {
            foreach ($side in 'was', 'is') {
                if ($one[$side] -is [string] -and $one[$side].Length -gt $length) { $one[$side] = $one[$side].Substring(0, $length) + '...' }
            }
        }
        $line = Get-AnswerLine $Answer
    }
    return $line
}

function Get-AnswerLine($Answer) {
    $bytes = [Text.Encoding]::UTF8.GetBytes((ConvertTo-Document $Answer))
    # The one that Windows allows under FIPS.
    $hash = (New-Object Security.Cryptography.SHA256CryptoServiceProvider).ComputeHash($bytes)
    $packed = New-Object IO.MemoryStream
    $gzip = New-Object IO.Compression.GZipStream $packed, ([IO.Compression.CompressionMode]::Compress)
    $gzip.Write($bytes, 0, $bytes.Length)
    $gzip.Close()
    $digits = [BitConverter]::ToString($hash, 0, 4).Replace('-', '').ToLowerInvariant()
    return '##RDPF1:{0}:{1}:{2}##' -f [Convert]::ToBase64String($packed.ToArray()), $bytes.Length, $digits
}
