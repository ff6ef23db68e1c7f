# Takes a self-signed certificate out of the store in which Windows keeps its own for Remote Desktop. Windows makes a
# new one: this is not taken back, but what it was stands in the journal.

function Test-CertificateRemoveStep($Step) {
    return Test-Text $Step.thumbprint '[0-9A-F]{8}([0-9A-F]{32})?'
}

function Read-CertificateRemove($Step) {
    $found = @(Get-StoreCertificates 'Remote Desktop' | Where-Object { $_.Thumbprint.StartsWith($Step.thumbprint, 'OrdinalIgnoreCase') })
    if ($found.Length -eq 0) { return }
    if ($found.Length -gt 1) { throw (New-Refusal 'several-certificates') }
    if (-not $found[0].IsSelfSigned) { throw (New-Refusal 'not-self-signed') }
    # Not by the calendar of the machine's language.
    $ends = $found[0].NotAfter.ToString('yyyy-MM-dd', [Globalization.CultureInfo]::InvariantCulture)
    $bytes = Get-CertificateBytes 'Remote Desktop' $found[0].Thumbprint
    return @{ thumbprint = $found[0].Thumbprint; ends = $ends; raw = [Convert]::ToBase64String($bytes) }
}

function Format-CertificateRemove($Step, $State) {
    $null = $Step
    return 'ends {0}' -f $State.ends
}

function Test-CertificateRemoveDone($Step, $State) {
    $null = $Step
    return $null -eq $State
}

function Write-CertificateRemove($Step, $State) {
    $null = $Step
    Remove-StoreCertificate 'Remote Desktop' $State.thumbprint
}
