function Get-FactKeys {
    # Each group's facts, in the order in which they are told.
    return [ordered]@{
        reg = 'os safe setup pend ts tcp pol lsn tls sch cs sec role lic brk pprx gpo ga'
        svc = 'svc ft dep dll av'
        lst = 'own la tpid qw hs ses xr'
        fw = 'fwp fwr fwc fw3'
        crt = 'rd bnd ssc mk mkf mkn gs'
        lic = 'tss lsr brr'
        net = 'nic rt prt gh nv ws'
        ad = 'dom cn aad adm'
        ur = 'ur rdu'
        evt = 'ev'
        res = 'san up mem cpu top dsk np tcpn'
    }
}

function Get-CutOrder {
    # What is missed least goes first, what everything else hangs on goes last.
    return (
        'top av tcpn np prt gh nv brr sch ses ssc mkn gs aad adm ga gpo san xr qw dep dll ft fw3 pprx brk cs mk ' +
        'up cpu dsk mem lsn ws rt role lsr lic tss cn dom rdu ur fwp fwc la nic ev mkf tls sec pend safe setup ' +
        'bnd rd fwr tpid hs own svc pol tcp ts os').Split(' ')
}

function Get-Answer($Jobs, $Only) {
    # One document of everything that the groups told until now.
    $answer = [ordered]@{ v = 1; t0 = 0; t1 = 0; ms = 0; f = [ordered]@{}; e = [ordered]@{}; slow = @(); cut = @(); only = @() }
    $keys = Get-FactKeys
    foreach ($job in $Jobs) {
        foreach ($key in $keys[$job.Group].Split(' ')) {
            # A group that hangs may still write: a value is read once.
            $value = $job.Out.F[$key]
            if ($null -ne $value) { $answer.f[$key] = $value }
            elseif ($null -ne $job.Out.E[$key]) { $answer.e[$key] = $job.Out.E[$key] }
        }
        if ($null -ne $job.Out.E[$job.Group]) { $answer.e[$job.Group] = $job.Out.E[$job.Group] }
        if (-not $job.Done) { $answer.slow += $job.Group }
        if ($Only) { $answer.only += $job.Group }
    }
    return $answer
}

function Get-FittingLine($Answer, $Most) {
    # Run Command keeps 4,096 bytes: whole facts are left out, and named, until the line is short enough.
    $line = Get-AnswerLine $Answer
    foreach ($key in Get-CutOrder) {
        if ($line.Length -le $Most) { break }
        if (-not $Answer.f.Contains($key)) { continue }
        $Answer.f.Remove($key)
        $Answer.cut += $key
        $line = Get-AnswerLine $Answer
    }
    return $line
}

function Get-AnswerLine($Answer) {
    $told = [ordered]@{}
    foreach ($name in $Answer.Keys) {
        $part = $Answer[$name]
        if ($name -eq 'f' -or $part -isnot [Collections.ICollection] -or $part.Count) { $told[$name] = $part }
    }
    $bytes = [Text.Encoding]::UTF8.GetBytes((ConvertTo-Json $told -Compress -Depth 6))
    # The one that Windows allows under FIPS.
    $hash = (New-Object Security.Cryptography.SHA256CryptoServiceProvider).ComputeHash($bytes)
    $packed = New-Object IO.MemoryStream
    $gzip = New-Object IO.Compression.GZipStream $packed, ([IO.Compression.CompressionMode]::Compress)
    $gzip.Write($bytes, 0, $bytes.Length)
    $gzip.Close()
    $digits = [BitConverter]::ToString($hash, 0, 4).Replace('-', '').ToLowerInvariant()
    return '##RDPP1:{0}:{1}:{2}##' -f [Convert]::ToBase64String($packed.ToArray()), $bytes.Length, $digits
}
