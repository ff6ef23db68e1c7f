# A certificate in a few letters, and who may read a key.

function Get-CertificateText($Certificate) {
    $eku = 'n'
    # Server authentication, Remote Desktop authentication, and any purpose at all.
    $fit = '1.3.6.1.5.5.7.3.1', '1.3.6.1.4.1.311.54.1.2', '2.5.29.37.0'
    if ($null -ne $Certificate.Ekus) { $eku = [int](@($Certificate.Ekus | Where-Object { $fit -contains $_ }).Length -gt 0) }
    # Not cut but floored: what ran out an hour ago has run out.
    $days = [Math]::Floor(($Certificate.NotAfter - (Get-UtcNow)).TotalDays)
    $days = [Math]::Max(-999999, [Math]::Min(999999, $days))
    $thumbprint = $Certificate.Thumbprint.Substring(0, 8).ToLowerInvariant()
    return '{0}:{1}:{2}:{3}:{4}' -f $thumbprint, $days, (Get-KeyFlags $Certificate), $eku, [int]$Certificate.IsSelfSigned
}

function Get-KeyFlags($Certificate) {
    # 1 has a key, 2 it opens, 4 its file is there; 8 and 16 as in Get-AccessBits.
    $flags = 0
    if ($Certificate.HasKey) { $flags = 1 }
    if ($Certificate.HasKey -and -not $Certificate.KeyError) { $flags = $flags -bor 2 }
    if (-not $Certificate.KeyFile) { return $flags }
    $at = $Certificate.KeyFile.LastIndexOf('\')
    if (-not (Get-FilesNamed $Certificate.KeyFile.Substring(0, $at) $Certificate.KeyFile.Substring($at + 1))) { return $flags }
    return $flags -bor 4 -bor (Get-AccessBits (Get-AccessSddl $Certificate.KeyFile))
}

function Get-AccessBits($Sddl) {
    # 8 SYSTEM has full control, 16 NETWORK SERVICE, which RDP runs as, reads.
    $full = 0x1f01ff
    $bits = 0
    if (((Get-GrantedMask $Sddl 'SY', 'S-1-5-18', 'WD', 'S-1-1-0') -band $full) -eq $full) { $bits = 8 }
    if (((Get-GrantedMask $Sddl 'NS', 'S-1-5-20', 'WD', 'S-1-1-0') -band 1) -ne 0) { $bits = $bits -bor 16 }
    return $bits
}

function Test-MachineKeysDefault($Sddl) {
    # Nothing that Windows gives is missing, and nothing is denied: O:SYG:SYD:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA).
    if ($Sddl -match '\(D;') { return $false }
    $everyone = Get-GrantedMask $Sddl 'WD', 'S-1-1-0'
    $administrators = Get-GrantedMask $Sddl 'BA', 'S-1-5-32-544'
    return ($everyone -band 0x12019f) -eq 0x12019f -and ($administrators -band 0x1f01ff) -eq 0x1f01ff
}

function Get-GrantedMask($Sddl, $Sids) {
    # https://learn.microsoft.com/windows/win32/secauthz/ace-strings; an entry with IO is for what is made below only.
    $allowed = 0
    $denied = 0
    foreach ($entry in [regex]::Matches($Sddl, '\(([AD]);([A-Z]*);([^;]*);[^;]*;[^;]*;([^;)]+)\)')) {
        $type, $inheritance, $rights, $sid = @($entry.Groups | Select-Object -Skip 1 | ForEach-Object { $_.Value })
        if ($Sids -notcontains $sid -or $inheritance -match '^(..)*IO') { continue }
        $mask = Get-RightsMask $rights
        if ($type -eq 'A') { $allowed = $allowed -bor $mask } else { $denied = $denied -bor $mask }
    }
    return $allowed -band (-bnot $denied)
}

function Get-RightsMask($Rights) {
    if ($Rights -match '^0x[0-9a-fA-F]{1,8}$') { return [Convert]::ToInt64($Rights, 16) }
    $masks = @{
        FA = 0x1f01ff; FR = 0x120089; FW = 0x120116; FX = 0x1200a0
        GA = 0x1f01ff; GR = 0x120089; GW = 0x120116; GX = 0x1200a0
        CC = 0x1; DC = 0x2; LC = 0x4; SW = 0x8; RP = 0x10; WP = 0x20; DT = 0x40; LO = 0x80; CR = 0x100
        SD = 0x10000; RC = 0x20000; WD = 0x40000; WO = 0x80000
    }
    $mask = 0
    foreach ($letters in [regex]::Matches($Rights, '..')) { $mask = $mask -bor $masks[$letters.Value] }
    return $mask
}

function Get-BinaryHex($Values, $Name) {
    # $null where it is not there, of another kind, or too short to be a thumbprint.
    if ($null -eq $Values -or $null -eq $Values[$Name] -or $Values[$Name].Kind -ne 'Binary') { return }
    if ($Values[$Name].Data.Length -lt 4) { return }
    return [BitConverter]::ToString($Values[$Name].Data).Replace('-', '').ToLowerInvariant()
}
