# Has Remote Desktop show a certificate of the machine's own store, and lets the service read its key.

function Test-CertificateBindStep($Step) {
    return Test-Text $Step.thumbprint '[0-9A-F]{40}'
}

function Get-BoundValue {
    return @{ key = 'HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp'; name = 'SSLCertificateSHA1Hash' }
}

function Read-CertificateBind($Step) {
    $certificate = Get-StoreCertificates 'My' | Where-Object { $_.Thumbprint -eq $Step.thumbprint } | Select-Object -First 1
    if ($null -eq $certificate) { throw (New-Refusal 'no-such-certificate') }
    if (-not $certificate.KeyFile) { throw (New-Refusal 'key-has-no-file') }
    return @{ bound = Read-Registry (Get-BoundValue); file = $certificate.KeyFile; access = Get-OwnAccess $certificate.KeyFile }
}

function Get-OwnAccess($File) {
    # Who may what, without the owner, and without the letters by which Windows notes how it came by its entries.
    $sddl = Get-AccessSddl $File
    return $sddl.Substring($sddl.IndexOf('D:', [StringComparison]::Ordinal)) -creplace '^D:(P?)[A-Z]*', 'D:$1'
}

function Format-CertificateBind($Step, $State) {
    # $null: the one that Windows has made.
    $null = $Step
    if ($null -ne $State.bound) { return $State.bound.data }
}

function Test-CertificateBindDone($Step, $State) {
    return (Format-CertificateBind $Step $State) -ceq $Step.thumbprint -and ((Get-AccessBits $State.access) -band 16) -ne 0
}

function Write-CertificateBind($Step, $State) {
    # In this order: nobody is shown a certificate whose key the service cannot read.
    if (((Get-AccessBits $State.access) -band 16) -eq 0) {
        Set-AccessSddl $State.file (Get-SddlForNetworkService $State.access)
    }
    if ((Format-CertificateBind $Step $State) -cne $Step.thumbprint) { Set-ListenerCertificate $Step.thumbprint }
}

function Get-SddlForNetworkService($Sddl) {
    # Its entry stands behind the file's own and before those that come from the folder, as Windows orders them.
    # https://learn.microsoft.com/windows/win32/secauthz/order-of-aces-in-a-dacl
    $at = [regex]::Match($Sddl, '\([A-Z]+;([A-Z]{2})*?ID|\z').Index
    return $Sddl.Insert($at, '(A;;FR;;;NS)')
}

function Undo-CertificateBind($Step, $Was) {
    # By the registry: Windows would refuse to be set back to a certificate that has expired or is not there.
    $null = $Step
    Undo-Registry (Get-BoundValue) $Was.bound
    if ((Get-OwnAccess $Was.file) -cne $Was.access) { Set-AccessSddl $Was.file $Was.access }
}
