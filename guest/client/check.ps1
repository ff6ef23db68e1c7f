# Looks from the person's own PC at the way to a machine. It reads, knocks and prints one line; it changes nothing,
# sends no credentials and tells nothing of the PC. One block, so that it can be pasted whole into a console, where a
# blank line would end it. Windows PowerShell 5.1 and PowerShell 7, no rights needed.
& {
    Set-StrictMode -Off
    $ErrorActionPreference = 'Stop'
    function Get-Word($Failure) {
        # https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2
        $base = $Failure.GetBaseException()
        if ($base -isnot [Net.Sockets.SocketException]) { return 'x{0:x8}' -f $base.HResult }
        $number = [int]$base.SocketErrorCode
        $words = @{ 10013 = 'blocked'; 10051 = 'unreachable'; 10054 = 'reset'; 10060 = 'timeout'; 10061 = 'refused' }
        $words += @{ 10065 = 'unreachable'; 11001 = 'unknown'; 11002 = 'unanswered'; 11003 = 'unanswered'; 11004 = 'unknown' }
        if ($words[$number]) { return $words[$number] }
        return "e$number"
    }
    function Open-Tcp($To, $Number) {
        # IPv4 for a name: without a family, Windows PowerShell takes that anyway.
        $try = @{ To = "$To".Split('%')[0]; Says = '-'; Ms = 0 }
        try {
            $family = if ($To -is [Net.IPAddress]) { $To.AddressFamily } else { [Net.Sockets.AddressFamily]'InterNetwork' }
            $try.Client = New-Object Net.Sockets.TcpClient $family
            $try.Task = $try.Client.ConnectAsync($To, $Number)
        }
        catch { $try.Says = Get-Word $_.Exception }
        return $try
    }
    function Test-Port($Ports, $Number) {
        # Such as 22,3000-4000 or a star; there are words as well, which are other ports.
        foreach ($part in "$Ports".Split(',')) {
            $low, $high = $part.Split('-') -as [int[]]
            if ($part -eq '*' -or $low -eq $Number -or ($low -le $Number -and $Number -le $high)) { return $true }
        }
        return $false
    }
    $name = ''
    for ($ask = 0; $ask -lt 3 -and -not $name; $ask += 1) {
        # What was pasted may bring an empty answer with it.
        $typed = "$(Read-Host 'Computer, as typed into Remote Desktop')".Normalize('FormKC').Trim().ToLowerInvariant()
        if ($typed -match '^(?:\[([0-9a-f:.]+)\]|([0-9a-f]*:[0-9a-f]*:[0-9a-f:.]*)|([a-z0-9._-]{1,253}))(?::(\d{1,5}))?$') {
            $port = if ($Matches[4]) { [int]$Matches[4] } else { 3389 }
            if ($port -ge 1 -and $port -le 65535) { $name = "$($Matches[1])$($Matches[2])$($Matches[3])" }
        }
    }
    if (-not $name) { return 'No computer was named, so nothing was looked at.' }
    'Looking, up to 20 seconds.'
    $clock = [Diagnostics.Stopwatch]::StartNew()
    $found = @()
    try {
        $lookup = [Net.Dns]::GetHostAddressesAsync($name)
        $dns = if ($lookup.Wait(4000)) { 'ok' } else { 'timeout' }
        if ($dns -eq 'ok') { $found = @($lookup.Result | Select-Object -Unique | Select-Object -First 4) }
    }
    catch { $dns = Get-Word $_.Exception }
    $dns = '{0},{1}' -f $dns, $clock.ElapsedMilliseconds
    $fresh = '-'
    if ($name -as [Net.IPAddress]) { $dns = '-' }
    elseif ($found) {
        try {
            $asked = Resolve-DnsName $name -Type A -DnsOnly -NoHostsFile -QuickTimeout
            $fresh = @($asked | Where-Object { $_.IPAddress } | Select-Object -First 4 | ForEach-Object { $_.IPAddress }) -join ','
        }
        catch { $fresh = '-' }
    }
    $web = Open-Tcp 'login.microsoftonline.com' 443
    $tries = @($found | ForEach-Object { Open-Tcp $_ $port })
    $clock = [Diagnostics.Stopwatch]::StartNew()
    do {
        Start-Sleep -Milliseconds 10
        $ms = $clock.ElapsedMilliseconds
        $waiting = @(@($web) + $tries | Where-Object { $_.Says -eq '-' })
        foreach ($try in $waiting) {
            $try.Ms = $ms
            if ($try.Task.IsFaulted) { $try.Says = Get-Word $try.Task.Exception }
            elseif ($try.Task.IsCompleted) { $try.Says = 'open' }
            elseif ($ms -ge 5000) { $try.Says = 'timeout' }
        }
    } while ($waiting)
    $best = @(@($tries | Where-Object { $_.Says -eq 'open' }) + $tries)[0]
    $tcp = if ($best) { '{0},{1},{2}' -f $best.Says, $best.Ms, $best.To } else { '-' }
    $rdp = $tls = '-'
    if ($best.Says -eq 'open') {
        try {
            # Whoever answers drop by drop is hung up on after six seconds.
            $limit = New-Object Threading.CancellationTokenSource 6000
            $null = $limit.Token.Register([Delegate]::CreateDelegate([Action], $best.Client, 'Close'))
            $stream = $best.Client.GetStream()
            $stream.ReadTimeout = $stream.WriteTimeout = 5000
            # https://learn.microsoft.com/openspecs/windows_protocols/ms-rdpbcgr/18a27ef9-6f9a-4501-b000-94b1fe3c2c10
            $stream.Write([byte[]](3, 0, 0, 19, 14, 224, 0, 0, 0, 0, 0, 1, 0, 8, 0, 11, 0, 0, 0), 0, 19)
            $reply = New-Object byte[] 19
            $got = 0
            do {
                $more = $stream.Read($reply, $got, 19 - $got)
                $got += $more
            } while ($more -gt 0 -and $got -lt [Math]::Min(19, [Math]::Max(4, $reply[3])))
            $chosen = @{ 0 = 'plain'; 1 = 'tls'; 2 = 'nla'; 8 = 'nla' }[[int]$reply[15]]
            if ($limit.IsCancellationRequested) { $rdp = 'timeout' }
            elseif ($got -eq 0) { $rdp = 'closed' }
            elseif ($reply[0] -ne 3 -or $reply[5] -ne 208) { $rdp = 'other' }
            elseif ($got -lt 11) { $rdp = 'closed' }
            elseif ($got -lt 19) { $rdp = 'plain' }
            elseif ($reply[11] -eq 3) { $rdp = "no$($reply[15])" }
            elseif ($chosen) { $rdp = $chosen }
            else { $rdp = 'other' }
            if ($rdp -eq 'tls' -or $rdp -eq 'nla') {
                # TLS 1.0 to 1.2, and 1.3 where Windows has it. Any certificate will do: it is only looked at.
                $kinds = if ([Environment]::OSVersion.Version.Build -ge 20348) { 16320 } else { 4032 }
                $any = [Net.Security.RemoteCertificateValidationCallback] { $true }
                $secure = New-Object Net.Security.SslStream $stream, $false, $any
                $secure.AuthenticateAsClient($name, $null, $kinds, $false)
                $kind = @{ 192 = '1.0'; 768 = '1.1'; 3072 = '1.2'; 12288 = '1.3' }[[int]$secure.SslProtocol]
                $shown = New-Object Security.Cryptography.X509Certificates.X509Certificate2 $secure.RemoteCertificate
                $now = [DateTime]::Now
                $when = if ($now -gt $shown.NotAfter) { 'expired' } elseif ($now -lt $shown.NotBefore) { 'early' } else { 'valid' }
                $tls = '{0},{1},{2}' -f $kind, $shown.Thumbprint.ToLowerInvariant(), $when
            }
        }
        catch {
            $word = if ($limit.IsCancellationRequested) { 'timeout' } else { Get-Word $_.Exception }
            if ($rdp -eq '-') { $rdp = $word } else { $tls = $word }
        }
    }
    foreach ($try in @($web) + $tries) { if ($try.Client) { $try.Client.Close() } }
    try {
        $set = Get-ItemProperty 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Internet Settings'
        $proxy = if ($set.ProxyEnable -eq 1 -or $set.AutoConfigURL) { 'yes' } else { 'no' }
    }
    catch { $proxy = '-' }
    try {
        # Rules that block what goes out, of this PC's own firewall: for every program, or for Remote Desktop's.
        $firewall = New-Object -ComObject HNetCfg.FwPolicy2
        $current = $firewall.CurrentProfileTypes
        $programs = @($firewall.Rules | Where-Object {
                $_.Direction -eq 2 -and $_.Action -eq 0 -and $_.Enabled -and ($_.Profiles -band $current) -and
                -not $_.ServiceName -and -not $_.LocalAppPackageId -and
                ($_.Protocol -eq 256 -or ($_.Protocol -eq 6 -and (Test-Port $_.RemotePorts $port))) -and
                ("$($_.RemoteAddresses)".Split(',') | Where-Object { $_ -eq '*' -or $_ -eq "$($best.To)/255.255.255.255" })
            } | ForEach-Object { "$($_.ApplicationName)" })
        $block = if ($programs -contains '') { 'all' } elseif ($programs -like '*\mstsc.exe') { 'mstsc' } else { 'no' }
    }
    catch { $block = '-' }
    $kinds = 'vpn|wireguard|wintun|tap-windows|anyconnect|pangp|fortinet|zscaler|pulse|juniper|check point'
    $up = [Net.NetworkInformation.NetworkInterface]::GetAllNetworkInterfaces() |
        Where-Object { $_.OperationalStatus -eq 'Up' -and ($_.NetworkInterfaceType -eq 'Ppp' -or $_.Description -match $kinds) }
    $vpn = if ($up) { 'yes' } else { 'no' }
    $addresses = if ($tries) { @($tries | ForEach-Object { $_.To }) -join ',' } else { '-' }
    $line = "rdp-check/1; name=$name; port=$port; dns=$dns; addresses=$addresses; fresh=$fresh; tcp=$tcp; rdp=$rdp; tls=$tls; " +
        "web=$($web.Says); proxy=$proxy; block=$block; vpn=$vpn"
    # What chats do to blanks does not count.
    $sum = (New-Object Security.Cryptography.SHA256CryptoServiceProvider).ComputeHash([Text.Encoding]::ASCII.GetBytes($line.Replace(' ', '')))
    'Paste this line into the chat:'
    '{0}; sum={1}' -f $line, [BitConverter]::ToString($sum, 0, 4).Replace('-', '').ToLowerInvariant()
}
