# Whether somebody answers, from inside the machine.

function Get-TcpReach($Address, $Port) {
    # O open, T no answer, Winsock's number, X anything else.
    try {
        $null = (Open-Tcp $Address $Port 3000).Close()
        return 'O'
    }
    catch { $code = [Convert]::ToInt64((Get-ErrorCode $_), 16) }
    if ($code -eq 10060) { return 'T' }
    if ($code -ge 10000 -and $code -le 11999) { return [string]$code }
    return 'X'
}

function Get-ServersReach($Names, $Ports) {
    # name=O,T and so on; nothing where there is no server.
    $servers = @($Names | Where-Object { $_ -and $_.Trim() } | Select-Object -First 3 | ForEach-Object {
            $server = $_.Trim()
            '{0}={1}' -f (Get-Word $server), (@($Ports | ForEach-Object { Get-TcpReach $server $_ }) -join ',')
        })
    if ($servers.Length -gt 0) { return $servers -join ' ' }
}
