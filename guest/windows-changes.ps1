# The only part that changes Windows, and the readers that the probe has no need of: each function is hardly more than
# one call, and decides nothing. As in windows.ps1: what is not there is $null, what fails throws, times are UTC.

function Add-AdapterAddress($Interface, $Address, $Mask) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-interface
    Invoke-ChangingTool 'netsh.exe' "interface ipv4 add address name=$Interface address=$Address mask=$Mask" 30000
}

function Add-AdapterGateway($Interface, $Gateway) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-interface
    Invoke-ChangingTool 'netsh.exe' "interface ipv4 add address name=$Interface gateway=$Gateway gwmetric=1" 30000
}

function Add-AdapterNameServer($Interface, $Address) {
    # Behind those that are there. Whether it answers is not asked: that takes long, and it is what was there.
    # https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-interface
    Invoke-ChangingTool 'netsh.exe' "interface ipv4 add dnsservers name=$Interface address=$Address validate=no" 30000
}

function Add-FirewallRule($Name, $Protocol, $Port, $From) {
    # https://learn.microsoft.com/powershell/module/netsecurity/new-netfirewallrule?view=windowsserver2022-ps
    $who = @{ Program = '%SystemRoot%\System32\svchost.exe'; Service = 'termservice'; RemoteAddress = $From; Profile = 'Any' }
    $what = @{ Direction = 'Inbound'; Action = 'Allow'; Protocol = $Protocol; LocalPort = $Port; EdgeTraversalPolicy = 'Block' }
    $null = New-NetFirewallRule -PolicyStore PersistentStore -Name $Name -DisplayName $Name @who @what
}

function Add-PortProxy($Address, $Port, $To, $ToPort) {
    # Without an address it listens on all, which Windows writes down as *.
    # https://learn.microsoft.com/windows-server/networking/technologies/netsh/netsh-interface-portproxy
    $at = if ($Address -ne '*') { " listenaddress=$Address" }
    Invoke-ChangingTool 'netsh.exe' "interface portproxy add v4tov4 listenport=$Port$at connectport=$ToPort connectaddress=$To" 30000
}

function Add-Route($Network, $Mask, $NextHop, $Metric, $Interface) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/route_ws2008
    Invoke-ChangingTool 'route.exe' "-p add $Network mask $Mask $NextHop metric $Metric if $Interface" 15000
}

function Close-Session($Id) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/logoff
    Invoke-ChangingTool 'logoff.exe' "$Id" 60000
}

function Disable-AdapterDevice($Index) {
    # https://learn.microsoft.com/windows/win32/cimwin32prov/disable-method-in-class-win32-networkadapter
    $null = Get-CimInstance -ClassName Win32_NetworkAdapter -Filter "Index = $Index" -OperationTimeoutSec 15 |
        Invoke-CimMethod -MethodName Disable -OperationTimeoutSec 60
}

function Disable-FirewallRule($Id) {
    # Of the machine's own store: policy's rules are in others.
    # https://learn.microsoft.com/windows/win32/fwp/wmi/wfascimprov/msft-netfirewallrule
    $null = Get-CimInstance -Namespace 'root/StandardCimv2' -ClassName MSFT_NetFirewallRule -OperationTimeoutSec 60 |
        Where-Object { $_.InstanceID -eq $Id } |
        Invoke-CimMethod -MethodName Disable -OperationTimeoutSec 30
}

function Enable-AdapterDevice($Index) {
    # https://learn.microsoft.com/windows/win32/cimwin32prov/enable-method-in-class-win32-networkadapter
    $null = Get-CimInstance -ClassName Win32_NetworkAdapter -Filter "Index = $Index" -OperationTimeoutSec 15 |
        Invoke-CimMethod -MethodName Enable -OperationTimeoutSec 60
}

function Enable-FirewallRule($Id) {
    # https://learn.microsoft.com/windows/win32/fwp/wmi/wfascimprov/msft-netfirewallrule
    $null = Get-CimInstance -Namespace 'root/StandardCimv2' -ClassName MSFT_NetFirewallRule -OperationTimeoutSec 60 |
        Where-Object { $_.InstanceID -eq $Id } |
        Invoke-CimMethod -MethodName Enable -OperationTimeoutSec 30
}

function Get-BootElement($Id, $Type) {
    # What bcdedit prints is in the machine's language, this is not. Whole numbers and yes or no only.
    # https://learn.microsoft.com/previous-versions/windows/desktop/bcd/bcdobject
    $opened = Invoke-CimMethod -Namespace 'root/WMI' -ClassName BcdStore -MethodName OpenStore -Arguments @{ File = '' }
    $entry = Invoke-CimMethod -InputObject $opened.Store -MethodName OpenObject -Arguments @{ Id = $Id }
    (Invoke-CimMethod -InputObject $entry.Object -MethodName EnumerateElements).Elements |
        Where-Object { $_.Type -eq $Type } |
        Select-Object Integer, Boolean
}

function Get-CertificateBytes($Store, $Thumbprint) {
    # https://learn.microsoft.com/dotnet/api/system.security.cryptography.x509certificates.x509certificate.getrawcertdata?view=netframework-4.5.2
    $opened = New-Object Security.Cryptography.X509Certificates.X509Store $Store, 'LocalMachine'
    $opened.Open('ReadOnly, OpenExistingOnly')
    foreach ($certificate in $opened.Certificates) {
        if ($certificate.Thumbprint -eq $Thumbprint) { return , $certificate.RawData }
    }
}

function Get-FeatureState($Name) {
    # https://learn.microsoft.com/powershell/module/servermanager/get-windowsfeature?view=windowsserver2022-ps
    Get-WindowsFeature -Name $Name | ForEach-Object { [string]$_.InstallState }
}

function Get-FileFacts($Path) {
    # https://learn.microsoft.com/dotnet/api/system.io.fileinfo?view=netframework-4.5.2
    if (-not [IO.File]::Exists($Path)) { return }
    New-Object IO.FileInfo $Path |
        Select-Object @{ Name = 'Size'; Expression = { $_.Length } }, @{ Name = 'Written'; Expression = { $_.LastWriteTimeUtc } }
}

function Get-FolderFacts($Path) {
    # https://learn.microsoft.com/dotnet/api/system.io.directoryinfo.getaccesscontrol?view=netframework-4.5.2
    if (-not [IO.Directory]::Exists($Path)) { return }
    New-Object IO.DirectoryInfo $Path | Select-Object @{
        Name = 'IsLink'
        Expression = { ($_.Attributes -band [IO.FileAttributes]::ReparsePoint) -ne 0 }
    }, @{ Name = 'Sddl'; Expression = { (Get-Acl -LiteralPath $_.FullName).Sddl } }
}

function Get-KeptText($Path) {
    # https://learn.microsoft.com/dotnet/api/system.io.file.readalltext?view=netframework-4.5.2
    if ([IO.File]::Exists($Path)) { return [IO.File]::ReadAllText($Path) }
}

function Get-NetworkAdapters {
    # https://learn.microsoft.com/windows/win32/cimwin32prov/win32-networkadapter
    Get-CimInstance -ClassName Win32_NetworkAdapter -OperationTimeoutSec 15 |
        Where-Object { $_.PNPDeviceID } |
        Select-Object Index, @{ Name = 'Interface'; Expression = { $_.InterfaceIndex } },
        @{ Name = 'Guid'; Expression = { $_.GUID } }, @{ Name = 'Mac'; Expression = { $_.MACAddress } },
        @{ Name = 'Instance'; Expression = { $_.PNPDeviceID } }, @{ Name = 'ErrorCode'; Expression = { $_.ConfigManagerErrorCode } }
}

function Get-NotBefore($Store, $Thumbprint) {
    # https://learn.microsoft.com/dotnet/api/system.security.cryptography.x509certificates.x509certificate2.notbefore?view=netframework-4.5.2
    $opened = New-Object Security.Cryptography.X509Certificates.X509Store $Store, 'LocalMachine'
    $opened.Open('ReadOnly, OpenExistingOnly')
    $opened.Certificates | Where-Object { $_.Thumbprint -eq $Thumbprint } | ForEach-Object { $_.NotBefore.ToUniversalTime() }
}

function Get-PermanentMac($Guid) {
    # Windows knows it of an adapter that is disabled, too.
    # https://learn.microsoft.com/windows/win32/fwp/wmi/netadaptercimprov/msft-netadapter
    Get-CimInstance -Namespace 'root/StandardCimv2' -ClassName MSFT_NetAdapter -OperationTimeoutSec 15 |
        Where-Object { $_.InterfaceGuid -eq $Guid } |
        ForEach-Object { $_.PermanentAddress }
}

function Get-RunningDependents($Name) {
    # https://learn.microsoft.com/dotnet/api/system.serviceprocess.servicecontroller.dependentservices?view=netframework-4.5.2
    (Get-Service -Name $Name).DependentServices | Where-Object { $_.Status -ne 'Stopped' } | ForEach-Object { $_.Name }
}

function Get-TaskStart($Name) {
    # When a task of ours starts, as the text that it was registered with.
    # https://learn.microsoft.com/windows/win32/taskschd/taskfolder-gettasks
    $scheduler = New-Object -ComObject Schedule.Service
    $null = $scheduler.Connect()
    $scheduler.GetFolder('\').GetTasks(1) |
        Where-Object { $_.Name -eq $Name } |
        ForEach-Object { $_.Definition.Triggers.Item(1).StartBoundary }
}

function Invoke-ChangingTool($File, $Arguments, $LimitMs) {
    # A tool that has to end well.
    # https://learn.microsoft.com/dotnet/api/system.diagnostics.process.exitcode?view=netframework-4.5.2
    $done = Invoke-Tool $File $Arguments $LimitMs
    if ($done.ExitCode -ne 0) { throw (New-Object ComponentModel.Win32Exception $done.ExitCode) }
}

function Lock-File($Path, $LimitMs) {
    # Windows opens it again when the process ends, however it ends.
    # https://learn.microsoft.com/dotnet/api/system.io.filestream.-ctor?view=netframework-4.5.2
    for ($left = $LimitMs; ; $left -= 500) {
        try { return New-Object IO.FileStream $Path, ([IO.FileMode]::OpenOrCreate), ([IO.FileAccess]::ReadWrite), ([IO.FileShare]::None) }
        catch { if ($left -le 0) { throw } }
        Start-Sleep -Milliseconds 500
    }
}

function Move-OneFile($From, $To) {
    # https://learn.microsoft.com/dotnet/api/system.io.file.move?view=netframework-4.5.2
    [IO.File]::Move($From, $To)
}

function New-ClosedFolder($Path, $Sddl) {
    # https://learn.microsoft.com/dotnet/api/system.io.directory.createdirectory?view=netframework-4.5.2
    $security = New-Object Security.AccessControl.DirectorySecurity
    $null = $security.SetSecurityDescriptorSddlForm($Sddl)
    $null = [IO.Directory]::CreateDirectory($Path, $security)
}

function Register-OwnTask($Name, $Definition) {
    # 6: made, or made anew. 5: as a service account.
    # https://learn.microsoft.com/windows/win32/taskschd/taskfolder-registertask
    $scheduler = New-Object -ComObject Schedule.Service
    $null = $scheduler.Connect()
    $null = $scheduler.GetFolder('\').RegisterTask($Name, $Definition, 6, 'S-1-5-18', $null, 5)
}

function Remove-BootValue($Entry, $Name) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/bcdedit
    Invoke-ChangingTool 'bcdedit.exe' "/deletevalue $Entry $Name" 15000
}

function Remove-FirewallRule($Name) {
    # https://learn.microsoft.com/powershell/module/netsecurity/remove-netfirewallrule?view=windowsserver2022-ps
    Remove-NetFirewallRule -PolicyStore PersistentStore -Name $Name
}

function Remove-KeyValue($Key, $Name) {
    # https://learn.microsoft.com/dotnet/api/microsoft.win32.registrykey.deletevalue?view=netframework-4.5.2
    $machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey('LocalMachine', 'Registry64')
    $opened = $machine.OpenSubKey($Key.Substring('HKLM\'.Length), $true)
    if ($null -eq $opened) { return }
    $null = $opened.DeleteValue($Name, $false)
    $opened.Close()
}

function Remove-OneFile($Path) {
    # https://learn.microsoft.com/dotnet/api/system.io.file.delete?view=netframework-4.5.2
    [IO.File]::Delete($Path)
}

function Remove-PortProxy($Address, $Port) {
    # https://learn.microsoft.com/windows-server/networking/technologies/netsh/netsh-interface-portproxy
    $at = if ($Address -ne '*') { " listenaddress=$Address" }
    Invoke-ChangingTool 'netsh.exe' "interface portproxy delete v4tov4 listenport=$Port$at" 30000
}

function Remove-Route($Network, $Mask, $NextHop, $Interface) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/route_ws2008
    Invoke-ChangingTool 'route.exe' "delete $Network mask $Mask $NextHop if $Interface" 15000
}

function Remove-StoreCertificate($Store, $Thumbprint) {
    # https://learn.microsoft.com/dotnet/api/system.security.cryptography.x509certificates.x509store.remove?view=netframework-4.5.2
    $opened = New-Object Security.Cryptography.X509Certificates.X509Store $Store, 'LocalMachine'
    $opened.Open('ReadWrite, OpenExistingOnly')
    foreach ($certificate in $opened.Certificates) {
        if ($certificate.Thumbprint -eq $Thumbprint) { $opened.Remove($certificate) }
    }
    $opened.Close()
}

function Reset-AdapterAddress($Interface) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-interface
    Invoke-ChangingTool 'netsh.exe' "interface ipv4 set address name=$Interface source=dhcp" 60000
}

function Reset-AdapterNameServers($Interface) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-interface
    Invoke-ChangingTool 'netsh.exe' "interface ipv4 set dnsservers name=$Interface source=dhcp" 30000
}

function Set-AccessSddl($Path, $Sddl) {
    # Who may what, and nothing else: the owner stays.
    # https://learn.microsoft.com/dotnet/api/system.security.accesscontrol.objectsecurity.setsecuritydescriptorsddlform?view=netframework-4.5.2
    $item = Get-Item -LiteralPath $Path -Force
    $security = $item.GetAccessControl('Access')
    $null = $security.SetSecurityDescriptorSddlForm($Sddl, 'Access')
    $item.SetAccessControl($security)
}

function Set-AdapterAddress($Interface, $Address, $Mask, $Gateway) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/netsh-interface
    $to = if ($Gateway) { "$Gateway gwmetric=1" } else { 'none' }
    Invoke-ChangingTool 'netsh.exe' "interface ipv4 set address name=$Interface source=static address=$Address mask=$Mask gateway=$to" 60000
}

function Set-BootValue($Entry, $Name, $Value) {
    # https://learn.microsoft.com/windows-server/administration/windows-commands/bcdedit
    Invoke-ChangingTool 'bcdedit.exe' "/set $Entry $Name $Value" 15000
}

function Set-FileOwner($Path) {
    # The group Administrators, of which SYSTEM is one: an owner may always read and set who else may.
    # https://learn.microsoft.com/windows-server/administration/windows-commands/takeown
    Invoke-ChangingTool 'takeown.exe' "/F `"$Path`" /A" 15000
}

function Set-KeyValue($Key, $Name, $Kind, $Data) {
    # https://learn.microsoft.com/dotnet/api/microsoft.win32.registrykey.setvalue?view=netframework-4.5.2
    $machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey('LocalMachine', 'Registry64')
    $opened = $machine.CreateSubKey($Key.Substring('HKLM\'.Length))
    $null = $opened.SetValue($Name, $Data, [Microsoft.Win32.RegistryValueKind]$Kind)
    $opened.Close()
}

function Set-ListenerCertificate($Thumbprint) {
    # https://learn.microsoft.com/windows/win32/termserv/win32-tsgeneralsetting
    Get-CimInstance -Namespace 'root/cimv2/TerminalServices' -ClassName Win32_TSGeneralSetting -Filter "TerminalName = 'RDP-Tcp'" |
        Set-CimInstance -Property @{ SSLCertificateSHA1Hash = $Thumbprint } -OperationTimeoutSec 30
}

function Set-ServiceConfig($Name, $Options) {
    # One call of Windows for all options: all of them are set, or none.
    # https://learn.microsoft.com/windows-server/administration/windows-commands/sc-config
    Invoke-ChangingTool 'sc.exe' "config `"$Name`" $Options" 30000
}

function Start-OneService($Name) {
    # https://learn.microsoft.com/dotnet/api/system.serviceprocess.servicecontroller.start?view=netframework-4.5.2
    (Get-Service -Name $Name).Start()
}

function Stop-OneService($Name) {
    # https://learn.microsoft.com/dotnet/api/system.serviceprocess.servicecontroller.stop?view=netframework-4.5.2
    (Get-Service -Name $Name).Stop()
}

function Sync-Clock {
    # https://learn.microsoft.com/windows-server/networking/windows-time-service/windows-time-service-tools-and-settings
    Invoke-ChangingTool 'w32tm.exe' '/resync /rediscover' 90000
}

function Uninstall-Feature($Name) {
    # https://learn.microsoft.com/powershell/module/servermanager/uninstall-windowsfeature?view=windowsserver2022-ps
    $null = Uninstall-WindowsFeature -Name $Name -Confirm:$false
}

function Unregister-OwnTask($Name) {
    # https://learn.microsoft.com/windows/win32/taskschd/taskfolder-deletetask
    $scheduler = New-Object -ComObject Schedule.Service
    $null = $scheduler.Connect()
    $scheduler.GetFolder('\').DeleteTask($Name, 0)
}

function Wait-Moment($Ms) {
    # https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/start-sleep?view=powershell-5.1
    Start-Sleep -Milliseconds $Ms
}

function Wait-ServiceState($Name, $State, $Seconds) {
    # https://learn.microsoft.com/dotnet/api/system.serviceprocess.servicecontroller.waitforstatus?view=netframework-4.5.2
    (Get-Service -Name $Name).WaitForStatus($State, [TimeSpan]::FromSeconds($Seconds))
}

function Write-KeptText($Path, $Text) {
    # The new one is on the disk before it takes the place of the old one: there is always one that is whole.
    # https://learn.microsoft.com/dotnet/api/system.io.file.replace?view=netframework-4.5.2
    $new = "$Path.new"
    $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
    $stream = New-Object IO.FileStream $new, ([IO.FileMode]::Create), ([IO.FileAccess]::Write), ([IO.FileShare]::None)
    try {
        $stream.Write($bytes, 0, $bytes.Length)
        $stream.Flush($true)
    }
    finally { $stream.Close() }
    if ([IO.File]::Exists($Path)) { [IO.File]::Replace($new, $Path, [NullString]::Value) } else { [IO.File]::Move($new, $Path) }
}
