# A Windows that is a file, to be changed: the same functions as guest/windows-changes.ps1, on top of fake-windows.ps1.
# What they change is written back at once. `troubles` may also `kill` the process: `before` the change, or `after` it.

function Enter-FakeChange($Function, $Arguments) {
    $trouble = Get-FakeTrouble $Function $Arguments
    if ($null -eq $trouble) { return }
    if ($trouble.kills -eq 'before') { Stop-FakeProcess }
    if ($null -ne $trouble.fails) { throw (New-FakeError $trouble.fails) }
}

function Save-FakeView($Function, $Arguments) {
    [IO.File]::WriteAllText($env:RDPBOT_WINDOWS, (ConvertTo-Json (Get-FakeView) -Compress -Depth 20))
    if (-not $Function) { return }
    $trouble = Get-FakeTrouble $Function $Arguments
    if ($null -ne $trouble -and $trouble.kills -eq 'after') { Stop-FakeProcess }
}

function Stop-FakeProcess {
    # As when somebody ends it or the machine dies: nothing is tidied up.
    [Diagnostics.Process]::GetCurrentProcess().Kill()
    Start-Sleep -Seconds 60
}

function Get-FakePart($Name) {
    # A part of the view that may be missing until something is put there.
    $view = Get-FakeView
    if ($null -eq $view[$Name]) { $view[$Name] = @{} }
    return $view[$Name]
}

function Get-FakeService($Name) {
    $found = (Get-FakeView).services | Where-Object { $_.name -eq $Name } | Select-Object -First 1
    if ($null -eq $found) { throw (New-FakeWin32Error 1060) }
    return $found
}

function Get-FileFacts($Path) {
    Enter-FakeChange 'Get-FileFacts' @($Path)
    $found = (Get-FakeView).files[$Path]
    if ($null -eq $found -or $null -eq $found.size) { return }
    $written = if ($found.written) { $found.written } else { '2026-01-02T03:04:05Z' }
    New-Object PSObject -Property @{ Size = [long]$found.size; Written = ConvertTo-FakeUtc $written }
}

function Get-FolderFacts($Path) {
    Enter-FakeChange 'Get-FolderFacts' @($Path)
    $found = (Get-FakeView).files[$Path]
    if ($null -eq $found) { return }
    New-Object PSObject -Property @{ IsLink = [bool]$found.isLink; Sddl = $found.sddl }
}

function Get-KeptText($Path) {
    Enter-FakeChange 'Get-KeptText' @($Path)
    $found = (Get-FakeView).files[$Path]
    if ($null -ne $found) { return $found.text }
}

function Get-NotBefore($Store, $Thumbprint) {
    Enter-FakeChange 'Get-NotBefore' @($Store, $Thumbprint)
    foreach ($certificate in (Get-FakeView).certificateStores[$Store]) {
        if ($certificate.thumbprint -eq $Thumbprint) { ConvertTo-FakeUtc $certificate.notBefore }
    }
}

function Get-RunningDependents($Name) {
    Enter-FakeChange 'Get-RunningDependents' @($Name)
    foreach ($service in (Get-FakeView).services) {
        $key = (Get-FakeView).registry["HKLM\SYSTEM\CurrentControlSet\Services\$($service.name)"]
        if ($null -eq $key -or $null -eq $key.DependOnService) { continue }
        if ($key.DependOnService.data -contains $Name -and $service.state -ne 'Stopped') { $service.name }
    }
}

function Get-TaskStart($Name) {
    Enter-FakeChange 'Get-TaskStart' @($Name)
    $definition = (Get-FakePart 'tasks')[$Name]
    if ($null -ne $definition) { return ([xml]$definition).Task.Triggers.TimeTrigger.StartBoundary }
}

function Lock-File($Path, $LimitMs) {
    Enter-FakeChange 'Lock-File' @($Path)
    $null = $LimitMs
    return New-Object IO.MemoryStream
}

function Move-OneFile($From, $To) {
    Enter-FakeChange 'Move-OneFile' @($From, $To)
    $files = (Get-FakeView).files
    if ($null -eq $files[$From]) { throw (New-FakeWin32Error 2) }
    if ($null -ne $files[$To]) { throw (New-FakeWin32Error 183) }
    $files[$To] = $files[$From]
    $files.Remove($From)
    Save-FakeView 'Move-OneFile' @($From, $To)
}

function New-ClosedFolder($Path, $Sddl) {
    Enter-FakeChange 'New-ClosedFolder' @($Path)
    (Get-FakeView).files[$Path] = @{ sddl = $Sddl }
    Save-FakeView 'New-ClosedFolder' @($Path)
}

function Register-OwnTask($Name, $Definition) {
    Enter-FakeChange 'Register-OwnTask' @($Name)
    # Windows reads it as well.
    $null = [xml]$Definition
    (Get-FakePart 'tasks')[$Name] = $Definition
    Save-FakeView 'Register-OwnTask' @($Name)
}

function Remove-KeyValue($Key, $Name) {
    Enter-FakeChange 'Remove-KeyValue' @($Key, $Name)
    $values = (Get-FakeView).registry[$Key]
    if ($null -eq $values) { return }
    $values.Remove($Name)
    Save-FakeView 'Remove-KeyValue' @($Key, $Name)
}

function Remove-OneFile($Path) {
    Enter-FakeChange 'Remove-OneFile' @($Path)
    (Get-FakeView).files.Remove($Path)
    Save-FakeView 'Remove-OneFile' @($Path)
}

function Set-AccessSddl($Path, $Sddl) {
    Enter-FakeChange 'Set-AccessSddl' @($Path)
    $found = Get-FakeFile $Path
    # As Windows does: the owner stays, and it says that it has looked at what lies above.
    $found.sddl = $found.sddl -replace 'D:.*$', ($Sddl -replace '^D:P\(', 'D:PAI(')
    Save-FakeView 'Set-AccessSddl' @($Path)
}

function Set-FileOwner($Path) {
    Enter-FakeChange 'Set-FileOwner' @($Path)
    # An owner may read who else may.
    $found = Get-FakeFile $Path
    $found.sddl = $found.sddl -replace '^O:[A-Z]+(?=G:)', 'O:BA'
    (Get-FakeView).troubles.Remove('Get-AccessSddl')
    Save-FakeView 'Set-FileOwner' @($Path)
}

function Set-KeyValue($Key, $Name, $Kind, $Data) {
    Enter-FakeChange 'Set-KeyValue' @($Key, $Name)
    $registry = (Get-FakeView).registry
    if ($null -eq $registry[$Key]) { $registry[$Key] = @{} }
    $kept = switch ($Kind) {
        'DWord' { if ($Data -isnot [int]) { throw 'A DWord is an [int].' } [long]$Data -band 4294967295L }
        'MultiString' { if ($Data -isnot [string[]]) { throw 'Texts are a [string[]].' } , @($Data) }
        'Binary' { if ($Data -isnot [byte[]]) { throw 'Bytes are a [byte[]].' } [BitConverter]::ToString($Data).Replace('-', '') }
        default { [string]$Data }
    }
    $registry[$Key][$Name] = @{ kind = $Kind; data = $kept }
    Save-FakeView 'Set-KeyValue' @($Key, $Name)
}

function Set-ServiceConfig($Name, $Options) {
    Enter-FakeChange 'Set-ServiceConfig' @($Name)
    $null = Get-FakeService $Name
    $key = (Get-FakeView).registry["HKLM\SYSTEM\CurrentControlSet\Services\$Name"]
    $starts = 'boot', 'system', 'auto', 'demand', 'disabled'
    $rest = [regex]::Replace($Options, '(start|type|obj|depend)= ("[^"]*"|\S+) ?', {
            param($Found)
            $value = $Found.Groups[2].Value.Trim('"')
            switch ($Found.Groups[1].Value) {
                'start' { $key.Start = @{ kind = 'DWord'; data = [long][Array]::IndexOf($starts, $value) } }
                'type' { $key.Type = @{ kind = 'DWord'; data = @{ own = 16; share = 32 }[$value] } }
                'obj' { $key.ObjectName = @{ kind = 'String'; data = $value } }
                'depend' { $key.DependOnService = @{ kind = 'MultiString'; data = @($value.Split('/') | Where-Object { $_ }) } }
            }
        })
    if ($rest -ne '') { throw "No options: $Options" }
    Save-FakeView 'Set-ServiceConfig' @($Name)
}

function Start-OneService($Name) {
    Enter-FakeChange 'Start-OneService' @($Name)
    $service = Get-FakeService $Name
    $key = (Get-FakeView).registry["HKLM\SYSTEM\CurrentControlSet\Services\$Name"]
    if ($null -ne $key -and $key.Start.data -eq 4) { throw (New-FakeWin32Error 1058) }
    if ($service.state -ne 'Stopped') { throw (New-FakeWin32Error 1056) }
    $service.state = 'StartPending'
    Save-FakeView 'Start-OneService' @($Name)
}

function Stop-OneService($Name) {
    Enter-FakeChange 'Stop-OneService' @($Name)
    $service = Get-FakeService $Name
    if ($service.state -eq 'Stopped') { throw (New-FakeWin32Error 1062) }
    $service.state = 'StopPending'
    Save-FakeView 'Stop-OneService' @($Name)
}

function Unregister-OwnTask($Name) {
    Enter-FakeChange 'Unregister-OwnTask' @($Name)
    $tasks = Get-FakePart 'tasks'
    if ($null -eq $tasks[$Name]) { throw (New-FakeWin32Error 2) }
    $tasks.Remove($Name)
    Save-FakeView 'Unregister-OwnTask' @($Name)
}

function Wait-ServiceState($Name, $State, $Seconds) {
    Enter-FakeChange 'Wait-ServiceState' @($Name, $State)
    $null = $Seconds
    $service = Get-FakeService $Name
    $comes = @{ Running = 'StartPending'; Stopped = 'StopPending' }[$State]
    if ($service.state -ne $comes) { throw (New-Object TimeoutException) }
    $service.state = $State
    $service.pid = @{ Running = 4321; Stopped = 0 }[$State]
    Save-FakeView 'Wait-ServiceState' @($Name, $State)
}

function Write-KeptText($Path, $Text) {
    Enter-FakeChange 'Write-KeptText' @($Path)
    # A folder that nobody made is not there to write into.
    $folder = $Path.Substring(0, $Path.LastIndexOf('\'))
    if ($null -eq (Get-FakeView).files[$folder]) { throw (New-FakeWin32Error 3) }
    (Get-FakeView).files[$Path] = @{ size = $Text.Length; sddl = 'O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)'; text = $Text }
    Save-FakeView 'Write-KeptText' @($Path)
}
