# Certificates, the boot store, roles, sessions and the clock of a Windows that is a file, when they are changed:
# guest/windows-changes.ps1. `bootElements` (by entry and type) and `features` stand beside what a view has.

function Get-CertificateBytes($Store, $Thumbprint) {
    Enter-FakeChange 'Get-CertificateBytes' @($Thumbprint)
    foreach ($certificate in (Get-FakeView).certificateStores[$Store]) {
        if ($certificate.thumbprint -eq $Thumbprint) { return , [Text.Encoding]::ASCII.GetBytes($certificate.subject) }
    }
}

function Remove-StoreCertificate($Store, $Thumbprint) {
    Enter-FakeChange 'Remove-StoreCertificate' @($Thumbprint)
    $stores = (Get-FakeView).certificateStores
    $stores[$Store] = @($stores[$Store] | Where-Object { $_.thumbprint -ne $Thumbprint })
    Save-FakeView 'Remove-StoreCertificate' @($Thumbprint)
}

function Set-ListenerCertificate($Thumbprint) {
    # As Windows: only one of the machine's own store, with a key.
    Enter-FakeChange 'Set-ListenerCertificate' @($Thumbprint)
    $found = (Get-FakeView).certificateStores.My | Where-Object { $_.thumbprint -eq $Thumbprint -and $_.hasKey }
    if ($null -eq $found) { throw (New-FakeError '80041008') }
    $listener = Get-FakeKey 'HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'
    $listener.SSLCertificateSHA1Hash = @{ kind = 'Binary'; data = $Thumbprint.ToLowerInvariant() }
    Save-FakeView 'Set-ListenerCertificate' @($Thumbprint)
}

function Get-FakeBoot { return Get-FakePart 'bootElements' }

function Get-BootElement($Id, $Type) {
    Enter-FakeChange 'Get-BootElement' @($Id)
    $kept = (Get-FakeBoot)["$Id/$Type"]
    if ($null -eq $kept) { return }
    if ($kept -is [bool]) { return New-Object PSObject -Property @{ Integer = $null; Boolean = $kept } }
    return New-Object PSObject -Property @{ Integer = [uint64]$kept; Boolean = $null }
}

function Get-FakeBootName($Entry, $Name) {
    # What bcdedit makes of its words.
    $id = @{ '{current}' = '{fa926493-6f1c-4193-a414-58f0b2456d1e}'; '{bootmgr}' = '{9dea862c-5cdd-4e70-acc1-f32b344d4795}' }[$Entry]
    $type = @{ safeboot = 620757120; ems = 637534384; bootems = 369098784 }[$Name]
    return "$id/$type"
}

function Set-BootValue($Entry, $Name, $Value) {
    Enter-FakeChange 'Set-BootValue' @($Name)
    $words = @{ on = $true; off = $false; minimal = 0; network = 1; dsrepair = 2 }
    (Get-FakeBoot)[(Get-FakeBootName $Entry $Name)] = $words[$Value]
    Save-FakeView 'Set-BootValue' @($Name)
}

function Remove-BootValue($Entry, $Name) {
    Enter-FakeChange 'Remove-BootValue' @($Name)
    # bcdedit refuses to delete what is not there.
    $id = Get-FakeBootName $Entry $Name
    if (-not (Get-FakeBoot).ContainsKey($id)) { throw (New-FakeWin32Error 1) }
    (Get-FakeBoot).Remove($id)
    Save-FakeView 'Remove-BootValue' @($Name)
}

function Get-FeatureState($Name) {
    Enter-FakeChange 'Get-FeatureState' @($Name)
    $state = (Get-FakePart 'features')[$Name]
    if ($state) { return $state }
    return 'Available'
}

function Uninstall-Feature($Name) {
    Enter-FakeChange 'Uninstall-Feature' @($Name)
    (Get-FakePart 'features')[$Name] = 'UninstallPending'
    Save-FakeView 'Uninstall-Feature' @($Name)
}

function Close-Session($Id) {
    Enter-FakeChange 'Close-Session' @($Id)
    $table = (Get-FakeView).tools['qwinsta.exe']
    $table.output = $table.output -replace "(?m)^.*\s$Id  [A-Z].*\r?\n", ''
    Save-FakeView 'Close-Session' @($Id)
}

function Sync-Clock {
    Enter-FakeChange 'Sync-Clock'
    $view = Get-FakeView
    $view.syncs = 1 + $view.syncs
    Save-FakeView 'Sync-Clock'
}

function Wait-Moment($Ms) {
    # Nothing here takes time.
    $null = $Ms
}
