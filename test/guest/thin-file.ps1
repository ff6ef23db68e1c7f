# Calls each function of guest/windows.ps1 once on the real Windows that this runs on, and says what did not answer in
# the shape that the probe counts on. Ends with 1 if anything did not.
$ErrorActionPreference = 'Stop'
$guest = Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'guest'
. (Join-Path $guest 'windows.ps1')
. (Join-Path $guest 'probe/facts.ps1')

$called = @('Write-Answer', 'Exit-Process', 'Clear-Begun')
$failed = 0

function Assert-Shape($Name, $Call, $Fits) {
    # Not each Windows has all of it: a code is an answer too, where $Fits is $null.
    $script:called += $Name
    try {
        $answer = @(& $Call)
        $isGood = $null -eq $Fits -or (& $Fits $answer)
        $told = ($answer | Select-Object -First 1 | Out-String).Trim()
    }
    catch {
        $isGood = $null -eq $Fits
        $told = "code $(Get-ErrorCode $_): $_"
    }
    if (-not $isGood) { $script:failed += 1 }
    '{0} {1}: {2}' -f @('no', 'ok')[[int][bool]$isGood], $Name, ($told -replace '\s+', ' ')
}

function Start-TlsServer {
    # Somebody to shake hands with, once: a thread of its own, with a certificate of its own. Answers its port.
    $key = [Security.Cryptography.RSA]::Create(2048)
    $hash = [Security.Cryptography.HashAlgorithmName]::SHA256
    $padding = [Security.Cryptography.RSASignaturePadding]::Pkcs1
    $request = New-Object Security.Cryptography.X509Certificates.CertificateRequest 'CN=probe', $key, $hash, $padding
    $made = $request.CreateSelfSigned([DateTimeOffset]::UtcNow.AddDays(-1), [DateTimeOffset]::UtcNow.AddDays(1))
    # Schannel uses no key that lives in memory only.
    $certificate = New-Object Security.Cryptography.X509Certificates.X509Certificate2 $made.Export('Pfx'), ''
    $listener = New-Object Net.Sockets.TcpListener ([Net.IPAddress]::Loopback), 0
    $listener.Start()
    $serve = {
        param($Listener, $Certificate)
        $tls = New-Object Net.Security.SslStream $Listener.AcceptTcpClient().GetStream()
        $tls.AuthenticateAsServer($Certificate)
        $null = $tls.ReadByte()
    }
    $null = [PowerShell]::Create().AddScript($serve).AddArgument($listener).AddArgument($certificate).BeginInvoke()
    return $listener.LocalEndpoint.Port
}

$services = 'HKLM\SYSTEM\CurrentControlSet\Services'
Assert-Shape 'Get-KeyValues' { Get-KeyValues "$services\TermService" } { $args[0][0].Start.Kind -eq 'DWord' }
Assert-Shape 'Get-KeyValues' { Get-KeyValues 'HKLM\SOFTWARE\no such key' } { $args[0].Count -eq 0 }
Assert-Shape 'Get-KeyNames' { Get-KeyNames $services } { $args[0] -contains 'TermService' }
Assert-Shape 'Get-InstalledServices' { Get-InstalledServices } { ($args[0] | Where-Object { $_.Name -eq 'RpcSs' }).State -eq 'Running' }
Assert-Shape 'Get-ServiceProcesses' { Get-ServiceProcesses } { ($args[0] | Where-Object { $_.Name -eq 'RpcSs' }).ProcessId -gt 0 }
Assert-Shape 'Get-ProcessName' { Get-ProcessName $PID } { $args[0] -match 'powershell|pwsh' }
Assert-Shape 'Get-CimRows' { Get-CimRows 'root/cimv2' 'Win32_OperatingSystem' @('LastBootUpTime') $null 15 } { $args[0][0].LastBootUpTime -is [DateTime] }
Assert-Shape 'Get-CimRows' { Get-CimRows 'root/StandardCimv2' 'MSFT_NetRoute' @('NextHop') "DestinationPrefix = '0.0.0.0/0'" 15 } { $args[0][0].NextHop }
Assert-Shape 'Get-CimAnswer' { Get-CimAnswer 'root/cimv2/TerminalServices' 'Win32_TerminalServiceSetting' 'GetGracePeriodDays' 15 } $null
Assert-Shape 'Get-ListeningPorts' { Get-ListeningPorts 135 } { $args[0][0].ProcessId -gt 0 -and $args[0][0].Address }
Assert-Shape 'Get-TcpConnectionCount' { Get-TcpConnectionCount } { $args[0][0] -ge 0 }
Assert-Shape 'Invoke-Tool' { Invoke-Tool 'netsh.exe' 'interface ipv4 show excludedportrange protocol=tcp' 15000 } { $args[0][0].ExitCode -eq 0 -and $args[0][0].Output }
Assert-Shape 'Get-LogEvents' { Get-LogEvents 'System' "*[System[Provider[@Name='Service Control Manager']]]" 3 } { $args[0].Count -eq 3 -and $args[0][0].Time.Kind -eq 'Utc' -and $args[0][0].Data -is [string[]] }
Assert-Shape 'Get-LogEvents' { try { Get-LogEvents 'no such log' '*' 1 } catch { Get-ErrorCode $_ } } { $args[0] -eq '00003a9f' }
Assert-Shape 'Get-StoreCertificates' { Get-StoreCertificates 'Root' } { $args[0][0].Thumbprint.Length -eq 40 -and $args[0][0].NotAfter.Kind -eq 'Utc' }
Assert-Shape 'Get-StoreCertificates' { Get-StoreCertificates 'No Such Store' } { $args[0].Count -eq 0 }
Assert-Shape 'Get-CertificateKey' { Get-StoreCertificates 'My' } $null
Assert-Shape 'Get-AccessSddl' { Get-AccessSddl "$env:ProgramData\Microsoft\Crypto\RSA\MachineKeys" } { $args[0] -match 'D:.*\(A;' }
Assert-Shape 'Get-FilesNamed' { Get-FilesNamed "$env:SystemRoot\System32" 'netsh.*' } { $args[0][0].Size -gt 0 }
Assert-Shape 'Get-FileCount' { Get-FileCount "$env:SystemRoot\System32" 5 } { $args[0] -eq 5 }
Assert-Shape 'Get-ProductVersion' { Get-ProductVersion "$env:SystemRoot\System32\netsh.exe" } { $args[0] -match '^\d+\.\d+\.\d+\.\d+$' }
Assert-Shape 'Open-Tcp' { (Open-Tcp '127.0.0.1' 135 3000).Close() } { $true }
Assert-Shape 'Open-Tcp' { try { Open-Tcp '127.0.0.1' 1 3000 } catch { Get-ErrorCode $_ } } { $args[0] -eq '0000274d' }
Assert-Shape 'Start-Tls' { Start-Tls (Open-Tcp '127.0.0.1' (Start-TlsServer) 3000) 5000 } { 3072, 12288 -contains $args[0][0].Protocol -and $args[0][0].Thumbprint.Length -eq 40 }
Assert-Shape 'Get-UtcNow' { Get-UtcNow } { $args[0][0].Kind -eq 'Utc' }
Assert-Shape 'Get-UtcOffsetMinutes' { Get-UtcOffsetMinutes } { [Math]::Abs($args[0][0]) -le 900 }
Assert-Shape 'Get-MachineName' { Get-MachineName } { $args[0] -eq $env:COMPUTERNAME }
Assert-Shape 'Get-PowerShellVersion' { Get-PowerShellVersion } { $args[0] -match '^\d+\.\d+$' }
Assert-Shape 'Get-ProcessBits' { Get-ProcessBits } { 32, 64 -contains $args[0][0] }
Assert-Shape 'Get-SystemDriveBytes' { Get-SystemDriveBytes } { $args[0][0].Free -gt 0 -and $args[0][0].Total -ge $args[0][0].Free }
Assert-Shape 'Get-BusyProcesses' { Get-BusyProcesses 200 } { $args[0].Count -gt 5 -and $args[0][0].Name }
Assert-Shape 'Test-DomainTrust' { Test-DomainTrust } $null
Assert-Shape 'Get-FirewallNow' { Get-FirewallNow } { $args[0][0].CurrentProfiles -gt 0 -and $args[0][0].RemoteDesktopOn -is [bool] }
Assert-Shape 'Get-FirewallProducts' { Get-FirewallProducts } $null
Assert-Shape 'Get-UserRights' { Get-UserRights } { @($args[0] | Where-Object { $_ -match '^SeNetworkLogonRight' }).Length -eq 1 }
Assert-Shape 'Get-GroupMemberCount' { Get-GroupMemberCount 'S-1-5-32-544' } { $args[0] -ge 1 }
Assert-Shape 'Get-MessageOfCode' { Get-MessageOfCode 5 } { $args[0][0].Length -gt 5 }

$functions = Get-Content (Join-Path $guest 'windows.ps1') | Where-Object { $_ -match '^function ([\w-]+)' } | ForEach-Object { $Matches[1] }
$forgotten = @($functions | Where-Object { $called -notcontains $_ })
if ($forgotten.Length -gt 0) { "no one called: $($forgotten -join ', ')" }
exit [int](($failed + $forgotten.Length) -gt 0)
