function Get-Handshake($Address, $Port) {
    # What a client sees of the listener: asks for TLS or CredSSP, and does the TLS that is chosen.
    # https://learn.microsoft.com/openspecs/windows_protocols/ms-rdpbcgr/18a27ef9-6f9a-4501-b000-94b1fe3c2c10
    try { $connection = Open-Tcp $Address $Port 5000 }
    catch {
        if ((Get-ErrorCode $_) -eq '0000274c') { return 'T' }
        throw
    }
    try {
        $connection.Write([byte[]](3, 0, 0, 19, 14, 224, 0, 0, 0, 0, 0, 1, 0, 8, 0, 3, 0, 0, 0))
        $reply = Get-Reply $connection
        if ($reply -notmatch '^R[12]$') { return $reply }
        try {
            $tls = Start-Tls $connection 5000
            return '{0}:{1}:{2}' -f $reply, $tls.Protocol, $tls.Thumbprint.Substring(0, 8).ToLowerInvariant()
        }
        catch { return $reply + '!' + (Get-ErrorCode $_) }
    }
    finally { $connection.Close() }
}

function Get-Reply($Connection) {
    # The answer to the connection request, in the letters of the fact `hs`.
    try {
        $head = [byte[]]$Connection.Read(4, 5000)
        if ($head.Length -eq 0) { return 'C' }
        $length = 0
        if ($head.Length -eq 4 -and $head[0] -eq 3) { $length = 256 * $head[2] + $head[3] }
        if ($length -lt 11 -or $length -gt 512) { return 'N' + $head.Length }
        $rest = [byte[]]$Connection.Read($length - 4, 5000)
    }
    catch {
        # Somebody who hangs up, and somebody who says nothing.
        $code = Get-ErrorCode $_
        if ($code -eq '00002746') { return 'C' }
        if ($code -eq '0000274c') { return 'T' }
        throw
    }
    # Seven bytes of X.224, then eight of the negotiation: its type, flags, length, and what was chosen or failed.
    if ($rest.Length -lt 15) { return 'N' + (4 + $rest.Length) }
    $said = [BitConverter]::ToUInt32($rest, 11)
    if ($rest[7] -eq 2 -and $said -le 2) { return "R$said" }
    if ($rest[7] -eq 3 -and $said -ge 1 -and $said -le 6) { return "F$said" }
    return 'N' + $length
}
