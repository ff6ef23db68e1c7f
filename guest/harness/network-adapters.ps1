# The adapters that Azure gave, by their addresses on the wire.

function Get-AdapterWithMac($Mac) {
    # The one that has the settings: with accelerated networking another device has the same address.
    Get-NetworkAdapters | Where-Object { $_.Instance -like 'VMBUS\*' -and (Get-MacOf $_) -eq $Mac } | Select-Object -First 1
}

function Get-MacOf($Adapter) {
    # Of one that is disabled not every place says it; Azure makes the device's id of it.
    $said = $Adapter.Mac
    if (-not $said) { $said = Get-PermanentMac $Adapter.Guid }
    if (-not $said) { $said = $Adapter.Instance.Split('\')[-1] }
    $digits = $said.ToUpperInvariant() -creplace '[^0-9A-F]', ''
    if ($digits.Length -ge 12) { return $digits.Substring(0, 12) }
}
