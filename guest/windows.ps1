# The only part that touches Windows: each function is hardly more than one call, and decides nothing.
# What is not there is $null or an empty list (take lists with @()), what fails throws, times are UTC.

function Get-KeyValues($Key) {
    # https://learn.microsoft.com/dotnet/api/microsoft.win32.registrykey.getvalue?view=netframework-4.5.2
    $machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey('LocalMachine', 'Registry64')
    $opened = $machine.OpenSubKey($Key.Substring('HKLM\'.Length))
    if ($null -eq $opened) { return }
    $values = @{}
    foreach ($name in $opened.GetValueNames()) {
        $data = $opened.GetValue($name, $null, 'DoNotExpandEnvironmentNames')
        $values[$name] = New-Object PSObject -Property @{ Kind = [string]$opened.GetValueKind($name); Data = $data }
    }
    return $values
}

function Get-KeyNames($Key) {
    # https://learn.microsoft.com/dotnet/api/microsoft.win32.registrykey.getsubkeynames?view=netframework-4.5.2
    $machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey('LocalMachine', 'Registry64')
    $opened = $machine.OpenSubKey($Key.Substring('HKLM\'.Length))
    if ($null -ne $opened) { return $opened.GetSubKeyNames() }
}

function Get-InstalledServices {
    # A service that may not be asked is left out, the others are told.
    # https://learn.microsoft.com/powershell/module/microsoft.powershell.management/get-service?view=powershell-5.1
    Get-Service -ErrorAction SilentlyContinue |
        Select-Object Name, DisplayName, @{ Name = 'State'; Expression = { [string]$_.Status } }
}

function Get-ServiceProcesses {
    # https://learn.microsoft.com/windows/win32/cimwin32prov/win32-service
    Get-CimInstance -ClassName Win32_Service -Property Name, ProcessId -OperationTimeoutSec 15 |
        Select-Object Name, ProcessId
}

function Get-ProcessName($Id) {
    # https://learn.microsoft.com/dotnet/api/system.diagnostics.process.getprocessbyid?view=netframework-4.5.2
    return [Diagnostics.Process]::GetProcessById($Id).ProcessName
}

function Get-CimRows($Namespace, $Class, $Properties, $Filter, $Seconds) {
    # https://learn.microsoft.com/powershell/module/cimcmdlets/get-ciminstance?view=powershell-5.1
    $where = @{}
    if ($Filter) { $where.Filter = $Filter }
    Get-CimInstance -Namespace $Namespace -ClassName $Class -Property $Properties -OperationTimeoutSec $Seconds @where |
        Select-Object $Properties
}

function Get-CimAnswer($Namespace, $Class, $Method, $Seconds) {
    # https://learn.microsoft.com/powershell/module/cimcmdlets/invoke-cimmethod?view=powershell-5.1
    $instance = Get-CimInstance -Namespace $Namespace -ClassName $Class -OperationTimeoutSec $Seconds
    Invoke-CimMethod -InputObject $instance -MethodName $Method -OperationTimeoutSec $Seconds
}

function Get-ListeningPorts($Port) {
    # What Get-NetTCPConnection asks for, which itself has no time limit.
    # https://learn.microsoft.com/windows/win32/fwp/wmi/nettcpipprov/msft-nettcpconnection
    Get-CimInstance -Namespace 'root/StandardCimv2' -ClassName MSFT_NetTCPConnection -Filter 'State = 2' -OperationTimeoutSec 15 |
        Where-Object { $_.LocalPort -eq $Port } |
        Select-Object @{ Name = 'Address'; Expression = { $_.LocalAddress } },
        @{ Name = 'ProcessId'; Expression = { $_.OwningProcess } }
}

function Get-TcpConnectionCount {
    # https://learn.microsoft.com/dotnet/api/system.net.networkinformation.ipglobalproperties.getactivetcpconnections?view=netframework-4.5.2
    return [Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpConnections().Length
}

function Invoke-Tool($File, $Arguments, $LimitMs) {
    # Named by its whole path: a program of the same name in the current folder is not the one that is meant.
    # https://learn.microsoft.com/dotnet/api/system.diagnostics.process.start?view=netframework-4.5.2
    $start = New-Object Diagnostics.ProcessStartInfo ([IO.Path]::Combine([Environment]::SystemDirectory, $File)), $Arguments
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    $process = [Diagnostics.Process]::Start($start)
    if ($null -ne $Begun) { $null = $Begun.Add($process) }
    $process.StandardInput.Close()
    $output = $process.StandardOutput.ReadToEndAsync()
    $null = $process.StandardError.ReadToEndAsync()
    if (-not ($process.WaitForExit($LimitMs) -and $output.Wait(1000))) {
        if (-not $process.HasExited) { $process.Kill() }
        throw (New-Object TimeoutException)
    }
    return New-Object PSObject -Property @{ ExitCode = $process.ExitCode; Output = $output.Result }
}

function Get-LogEvents($Log, $Query, $Most) {
    # Messages are never rendered: that is slow, and in the machine's language.
    # https://learn.microsoft.com/dotnet/api/system.diagnostics.eventing.reader.eventlogreader?view=netframework-4.5.2
    $asked = New-Object Diagnostics.Eventing.Reader.EventLogQuery $Log, 'LogName', $Query
    $asked.ReverseDirection = $true
    try { $reader = New-Object Diagnostics.Eventing.Reader.EventLogReader $asked }
    catch [Diagnostics.Eventing.Reader.EventLogNotFoundException] {
        throw (New-Object ComponentModel.Win32Exception 15007)
    }
    # A log of gigabytes, in which hardly anything fits, is read for minutes.
    for ($number = 0; $number -lt $Most; $number += 1) {
        $found = $reader.ReadEvent([TimeSpan]::FromSeconds(10))
        if ($null -eq $found) { return }
        New-Object PSObject -Property @{
            Provider = $found.ProviderName
            Id = $found.Id
            Time = $found.TimeCreated.ToUniversalTime()
            Data = [string[]]@($found.Properties | ForEach-Object { [string]$_.Value })
        }
    }
}

function Get-StoreCertificates($Store) {
    # https://learn.microsoft.com/dotnet/api/system.security.cryptography.x509certificates.x509store?view=netframework-4.5.2
    if (@(Get-KeyNames 'HKLM\SOFTWARE\Microsoft\SystemCertificates') -notcontains $Store) { return }
    $opened = New-Object Security.Cryptography.X509Certificates.X509Store $Store, 'LocalMachine'
    $opened.Open('ReadOnly, OpenExistingOnly')
    foreach ($certificate in $opened.Certificates) {
        $key = Get-CertificateKey $certificate
        $ekus = $certificate.Extensions | Where-Object { $_.Oid.Value -eq '2.5.29.37' }
        $ekuIds = $null
        if ($ekus) { $ekuIds = [string[]]@($ekus.EnhancedKeyUsages | ForEach-Object { $_.Value }) }
        New-Object PSObject -Property @{
            Thumbprint = $certificate.Thumbprint
            NotAfter = $certificate.NotAfter.ToUniversalTime()
            IsSelfSigned = $certificate.Subject -eq $certificate.Issuer
            Ekus = $ekuIds
            HasKey = $certificate.HasPrivateKey
            KeyError = $key.Error
            KeyFile = $key.File
        }
    }
}

function Get-CertificateKey($Certificate) {
    # Where the key does not open, its file is known only for the key that Windows made for Remote Desktop.
    # https://learn.microsoft.com/dotnet/api/system.security.cryptography.x509certificates.rsacertificateextensions.getrsaprivatekey?view=netframework-4.6
    $folder = [IO.Path]::Combine($env:ProgramData, 'Microsoft\Crypto')
    if (-not $Certificate.HasPrivateKey) { return @{} }
    try {
        $extensions = 'Security.Cryptography.X509Certificates.RSACertificateExtensions' -as [type]
        $key = if ($extensions) { $extensions::GetRSAPrivateKey($Certificate) } else { $Certificate.PrivateKey }
        if ($key.Key) { return @{ File = [IO.Path]::Combine($folder, 'Keys', $key.Key.UniqueName) } }
        return @{ File = [IO.Path]::Combine($folder, 'RSA\MachineKeys', $key.CspKeyContainerInfo.UniqueKeyContainerName) }
    }
    catch {
        $made = Get-ChildItem ([IO.Path]::Combine($folder, 'RSA\MachineKeys')) -Filter 'f686aace6942fb7f7ceb231212eef4a4_*' -ErrorAction SilentlyContinue
        $file = if ($Certificate.Subject -eq $Certificate.Issuer) { $made | Select-Object -First 1 -ExpandProperty FullName }
        return @{ Error = Get-ErrorCode $_; File = $file }
    }
}

function Get-AccessSddl($Path) {
    # https://learn.microsoft.com/powershell/module/microsoft.powershell.security/get-acl?view=powershell-5.1
    return (Get-Acl -LiteralPath $Path).Sddl
}

function Get-FilesNamed($Folder, $Pattern) {
    # https://learn.microsoft.com/dotnet/api/system.io.directoryinfo.getfiles?view=netframework-4.5.2
    if (-not [IO.Directory]::Exists($Folder)) { return }
    (New-Object IO.DirectoryInfo $Folder).GetFiles($Pattern) |
        Select-Object Name, @{ Name = 'Size'; Expression = { $_.Length } }
}

function Get-FileCount($Folder, $Most) {
    # https://learn.microsoft.com/dotnet/api/system.io.directory.enumeratefiles?view=netframework-4.5.2
    if (-not [IO.Directory]::Exists($Folder)) { return }
    return @([IO.Directory]::EnumerateFiles($Folder) | Select-Object -First $Most).Length
}

function Get-ProductVersion($Path) {
    # https://learn.microsoft.com/dotnet/api/system.diagnostics.fileversioninfo.getversioninfo?view=netframework-4.5.2
    if (-not [IO.File]::Exists($Path)) { return }
    $version = [Diagnostics.FileVersionInfo]::GetVersionInfo($Path)
    return '{0}.{1}.{2}.{3}' -f $version.ProductMajorPart, $version.ProductMinorPart, $version.ProductBuildPart, $version.ProductPrivatePart
}

function Open-Tcp($Address, $Port, $LimitMs) {
    # https://learn.microsoft.com/dotnet/api/system.net.sockets.tcpclient.beginconnect?view=netframework-4.5.2
    $family = if ($Address -like '*:*') { 'InterNetworkV6' } else { 'InterNetwork' }
    $client = New-Object Net.Sockets.TcpClient ([Net.Sockets.AddressFamily]$family)
    $asked = $client.BeginConnect($Address, $Port, $null, $null)
    if (-not $asked.AsyncWaitHandle.WaitOne($LimitMs)) {
        $client.Close()
        throw (New-Object Net.Sockets.SocketException 10060)
    }
    $client.EndConnect($asked)
    $connection = New-Object PSObject -Property @{ Client = $client; Stream = $client.GetStream() }
    $connection | Add-Member ScriptMethod Write { param($Bytes) $this.Stream.Write($Bytes, 0, $Bytes.Length) }
    $connection | Add-Member ScriptMethod Close { $this.Client.Close() }
    $connection | Add-Member -PassThru ScriptMethod Read {
        param($Count, $LimitMs)
        $this.Stream.ReadTimeout = $LimitMs
        $bytes = New-Object byte[] $Count
        $got = 0
        do {
            $more = $this.Stream.Read($bytes, $got, $Count - $got)
            $got += $more
        } while ($more -gt 0 -and $got -lt $Count)
        return , [byte[]]($bytes | Select-Object -First $got)
    }
}

function Start-Tls($Connection, $LimitMs) {
    # Nothing is validated: whether somebody would trust the certificate is another question.
    # https://learn.microsoft.com/dotnet/api/system.net.security.sslstream.authenticateasclient?view=netframework-4.5.2
    $Connection.Stream.ReadTimeout = $LimitMs
    $Connection.Stream.WriteTimeout = $LimitMs
    # TLS 1.0 to 1.2, and 1.3 from Windows Server 2022 on; older ones do not take its number.
    $protocols = if ([Environment]::OSVersion.Version.Build -ge 20348) { 4032 + 12288 } else { 4032 }
    $anything = [Net.Security.RemoteCertificateValidationCallback] { $true }
    $tls = New-Object Net.Security.SslStream $Connection.Stream, $true, $anything
    $tls.AuthenticateAsClient('localhost', $null, $protocols, $false)
    return New-Object PSObject -Property @{
        Protocol = [int]$tls.SslProtocol
        Thumbprint = $tls.RemoteCertificate.GetCertHashString()
    }
}

function Get-UtcNow {
    # https://learn.microsoft.com/dotnet/api/system.datetime.utcnow?view=netframework-4.5.2
    return [DateTime]::UtcNow
}

function Get-UtcOffsetMinutes {
    # https://learn.microsoft.com/dotnet/api/system.timezoneinfo.getutcoffset?view=netframework-4.5.2
    return [int][TimeZoneInfo]::Local.GetUtcOffset([DateTime]::UtcNow).TotalMinutes
}

function Get-MachineName {
    # https://learn.microsoft.com/dotnet/api/system.environment.machinename?view=netframework-4.5.2
    return [Environment]::MachineName
}

function Get-PowerShellVersion {
    # https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_automatic_variables?view=powershell-5.1
    return '{0}.{1}' -f $PSVersionTable.PSVersion.Major, $PSVersionTable.PSVersion.Minor
}

function Get-ProcessBits {
    # https://learn.microsoft.com/dotnet/api/system.environment.is64bitprocess?view=netframework-4.5.2
    if ([Environment]::Is64BitProcess) { return 64 }
    return 32
}

function Get-SystemDriveBytes {
    # https://learn.microsoft.com/dotnet/api/system.io.driveinfo?view=netframework-4.5.2
    New-Object IO.DriveInfo $env:SystemDrive |
        Select-Object @{ Name = 'Free'; Expression = { $_.TotalFreeSpace } }, @{ Name = 'Total'; Expression = { $_.TotalSize } }
}

function Get-BusyProcesses($Ms) {
    # https://learn.microsoft.com/dotnet/api/system.diagnostics.process.totalprocessortime?view=netframework-4.5.2
    $before = @{}
    foreach ($process in [Diagnostics.Process]::GetProcesses()) {
        # One that has ended, or that nobody may look at, is not among the busy ones.
        try { $before[$process.Id] = $process.TotalProcessorTime } catch { continue }
    }
    Start-Sleep -Milliseconds $Ms
    [Diagnostics.Process]::GetProcesses() |
        Where-Object { $_.Id -ne 0 -and $null -ne $before[$_.Id] } |
        Select-Object @{ Name = 'Name'; Expression = { $_.ProcessName } }, @{
            Name = 'Percent'
            Expression = { [int](($_.TotalProcessorTime - $before[$_.Id]).TotalMilliseconds * 100 / $Ms / [Environment]::ProcessorCount) }
        } |
        Sort-Object Percent -Descending
}

function Test-DomainTrust {
    # https://learn.microsoft.com/powershell/module/microsoft.powershell.management/test-computersecurechannel?view=powershell-5.1
    return Test-ComputerSecureChannel
}

function Get-FirewallNow {
    # The group of rules called Remote Desktop, by the name that is the same in every language.
    # https://learn.microsoft.com/windows/win32/api/netfw/nn-netfw-inetfwpolicy2
    $policy = New-Object -ComObject HNetCfg.FwPolicy2
    return New-Object PSObject -Property @{
        CurrentProfiles = [int]$policy.CurrentProfileTypes
        ModifyState = [int]$policy.LocalPolicyModifyState
        RemoteDesktopOn = [bool]$policy.IsRuleGroupCurrentlyEnabled('@FirewallAPI.dll,-28752')
    }
}

function Get-FirewallProducts {
    # https://learn.microsoft.com/windows/win32/api/netfw/nn-netfw-inetfwproducts
    $products = New-Object -ComObject HNetCfg.FwProducts
    for ($number = 0; $number -lt $products.Count; $number += 1) { $products.Item($number).DisplayName }
}

function Get-UserRights {
    # secedit writes to a file only: it is a temporary one, and deleted.
    # https://learn.microsoft.com/windows-server/administration/windows-commands/secedit-export
    $file = [IO.Path]::GetTempFileName()
    if ($null -ne $Begun) { $null = $Begun.Add($file) }
    try {
        $done = Invoke-Tool 'secedit.exe' "/export /areas USER_RIGHTS /cfg `"$file`" /quiet" 20000
        if ($done.ExitCode -ne 0) { throw (New-Object ComponentModel.Win32Exception $done.ExitCode) }
        return [IO.File]::ReadAllLines($file)
    }
    finally { [IO.File]::Delete($file) }
}

function Get-GroupMemberCount($Sid) {
    # https://learn.microsoft.com/windows/win32/api/iads/nf-iads-iadsgroup-members
    $account = (New-Object Security.Principal.SecurityIdentifier $Sid).Translate([Security.Principal.NTAccount])
    $group = [ADSI]('WinNT://./{0},group' -f $account.Value.Split('\')[-1])
    return @($group.PSBase.Invoke('Members')).Length
}

function Get-MessageOfCode($Code) {
    # In the machine's language.
    # https://learn.microsoft.com/dotnet/api/system.componentmodel.win32exception?view=netframework-4.5.2
    return (New-Object ComponentModel.Win32Exception $Code).Message
}

function Write-Answer($Line) {
    # Not through the pipeline, which breaks long lines.
    # https://learn.microsoft.com/dotnet/api/system.console.out?view=netframework-4.5.2
    [Console]::Out.WriteLine($Line)
    [Console]::Out.Flush()
}

function Clear-Begun($Begun) {
    # Tools that still run, then files that they still write: what is over and gone already is no failure.
    # https://learn.microsoft.com/dotnet/api/system.diagnostics.process.kill?view=netframework-4.5.2
    foreach ($process in @($Begun | Where-Object { $_ -isnot [string] })) {
        try { $process.Kill(); $null = $process.WaitForExit(1000) } catch { continue }
    }
    foreach ($file in @($Begun | Where-Object { $_ -is [string] })) {
        try { [IO.File]::Delete($file) } catch { continue }
    }
}

function Exit-Process {
    # At once: what still hangs in another thread must not keep the process.
    # https://learn.microsoft.com/dotnet/api/system.environment.exit?view=netframework-4.5.2
    [Environment]::Exit(0)
}
