# Addresses of version 4, as text.

function Test-Ipv4($Text) {
    # Without zeros in front: some programs read what follows as octal.
    return $Text -is [string] -and $Text -cmatch '\A((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\.(?!\z)|\z)){4}\z'
}

function Test-Ipv4Prefix($Text) {
    # Nothing but zeros behind its bits: Windows would take them away or refuse.
    if ($Text -isnot [string] -or $Text -cnotmatch '\A[0-9.]{7,15}/(3[0-2]|[12]?[0-9])\z') { return $false }
    $address, $bits = $Text.Split('/')
    if (-not (Test-Ipv4 $address)) { return $false }
    return (Get-Ipv4Number $address) % ([long]1 -shl (32 - [int]$bits)) -eq 0
}

function Get-Ipv4Number($Address) {
    $number = [long]0
    foreach ($part in $Address.Split('.')) { $number = $number * 256 + [long]$part }
    return $number
}

function Get-Ipv4Mask($Bits) {
    $number = ([long]1 -shl 32) - ([long]1 -shl (32 - [int]$Bits))
    return @(24, 16, 8, 0 | ForEach-Object { ($number -shr $_) -band 255 }) -join '.'
}

function Get-Ipv4Bits($Mask) {
    return [Convert]::ToString((Get-Ipv4Number $Mask), 2).Replace('0', '').Length
}
