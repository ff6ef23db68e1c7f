# Who may what with the folder of the machine's keys, or with one key in it.

function Test-AclStep($Step) {
    $isFolder = $Step.path -ceq 'C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys'
    $isOther = (Test-Text $Step.path 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\[A-Za-z0-9_.-]{1,120}') -and -not $Step.path.Contains('..')
    if (-not ($isFolder -or $isOther -or (Test-KeyPath $Step.path))) { return $false }
    # Who may what and nothing else, with nothing that goes on to what lies below: no key is opened by its folder.
    if (-not (Test-Text $Step.sddl 'D:P(AI)?(\(A;;[A-Za-z0-9]{2,20};;;(SY|BA|NS|WD)\)){1,8}')) { return $false }
    foreach ($entry in (Get-AccessEntries $Step.sddl)) {
        # Everybody: on the folder what Windows gives them, on a key nothing. NETWORK SERVICE reads.
        $most = switch ($entry.Sid) {
            'WD' { if ($isFolder) { 0x12019f } else { 0 } }
            'NS' { if ($isFolder) { 0 } else { 0x120089 } }
            default { 0x1f01ff }
        }
        if (($entry.Mask -band (-bnot $most)) -ne 0) { return $false }
    }
    return $true
}

function Get-AccessEntries($Sddl) {
    foreach ($entry in [regex]::Matches($Sddl, '\(([A-Z]+);([A-Z]*);([^;]*);[^;]*;[^;]*;([^;)]+)\)')) {
        $type, $flags, $rights, $sid = @($entry.Groups | Select-Object -Skip 1 | ForEach-Object { $_.Value })
        @{ Type = $type; Flags = $flags; Mask = Get-RightsMask $rights; Sid = $sid }
    }
}

function Read-Acl($Step) {
    $path = Get-RealPath $Step.path
    try { return @{ sddl = Get-AccessSddl $path } }
    catch {
        # Not there at all, or so closed that not even this is told.
        if ($_.CategoryInfo.Category -eq 'ObjectNotFound' -or (Get-ErrorCode $_) -eq '00000002') { return }
        if ((Get-ErrorCode $_) -in '80070005', '00000005') { return @{ sddl = 'access denied' } }
        throw
    }
}

function Format-Acl($Step, $State) {
    $null = $Step
    return $State.sddl
}

function Test-AclDone($Step, $State) {
    return $null -ne $State -and (Test-SameAcl $State @{ sddl = $Step.sddl })
}

function Test-SameAcl($One, $Other) {
    if ($null -eq $One -or $null -eq $Other) { return $null -eq $One -and $null -eq $Other }
    return (Get-AccessWords $One.sddl) -ceq (Get-AccessWords $Other.sddl)
}

function Get-AccessWords($Sddl) {
    # Whether it is closed to what lies above, and every entry with its rights as a number, in one order.
    $control = [regex]::Match($Sddl, 'D:([A-Z]*)\(').Groups[1].Value.Replace('AI', '').Replace('AR', '')
    $entries = @(Get-AccessEntries $Sddl | ForEach-Object { '{0};{1};{2:x};{3}' -f $_.Type, $_.Flags, $_.Mask, $_.Sid })
    return $control + ' ' + (@(Get-Ordered $entries) -join ' ')
}

function Write-Acl($Step, $State) {
    if ($null -eq $State) { throw (New-Refusal 'not-there') }
    $path = Get-RealPath $Step.path
    if ($State.sddl -eq 'access denied') { Set-FileOwner $path }
    Set-AccessSddl $path $Step.sddl
}

function Undo-Acl($Step, $Was) {
    if ($null -eq $Was -or $Was.sddl -eq 'access denied') { throw (New-Refusal 'cannot-be-set-back') }
    Set-AccessSddl (Get-RealPath $Step.path) ([regex]::Match($Was.sddl, 'D:[^:]*(?=(S:)|\z)').Value)
}
