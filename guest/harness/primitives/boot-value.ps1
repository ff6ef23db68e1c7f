# What the boot configuration says for the next start.

function Test-BootValueStep($Step) {
    # Nobody signs in to safe mode by Remote Desktop: the bot leads out of it only.
    if ($Step.name -ceq 'safeboot') { return $Step.set -ceq 'none' }
    return (Test-Text $Step.name 'ems|bootems') -and (Test-Text $Step.set 'none|on')
}

function Get-BootElementOf($Name) {
    # The entry that this Windows was started from, or the boot manager.
    # https://learn.microsoft.com/previous-versions/windows/desktop/bcd/bcdosloaderelementtypes
    # https://learn.microsoft.com/previous-versions/windows/desktop/bcd/bcdlibraryelementtypes
    switch -CaseSensitive ($Name) {
        'safeboot' { return @{ Entry = '{current}'; Id = '{fa926493-6f1c-4193-a414-58f0b2456d1e}'; Type = 0x25000080 } }
        'ems' { return @{ Entry = '{current}'; Id = '{fa926493-6f1c-4193-a414-58f0b2456d1e}'; Type = 0x260000b0 } }
        'bootems' { return @{ Entry = '{bootmgr}'; Id = '{9dea862c-5cdd-4e70-acc1-f32b344d4795}'; Type = 0x16000020 } }
    }
}

function Read-BootValue($Step) {
    $element = Get-BootElementOf $Step.name
    $found = Get-BootElement $element.Id $element.Type
    if ($null -eq $found) { return }
    if ($Step.name -cne 'safeboot') { return @{ set = @('off', 'on')[[int]$found.Boolean] } }
    if ($found.Integer -gt 2) { throw (New-Refusal 'value-not-known') }
    return @{ set = @('minimal', 'network', 'dsrepair')[[int]$found.Integer] }
}

function Format-BootValue($Step, $State) {
    $null = $Step
    return $State.set
}

function Test-BootValueDone($Step, $State) {
    if ($Step.set -ceq 'none') { return $null -eq $State }
    return $null -ne $State -and $State.set -ceq $Step.set
}

function Write-BootValue($Step, $State) {
    $null = $State
    $entry = (Get-BootElementOf $Step.name).Entry
    if ($Step.set -ceq 'none') { Remove-BootValue $entry $Step.name } else { Set-BootValue $entry $Step.name $Step.set }
}

function Undo-BootValue($Step, $Was) {
    $entry = (Get-BootElementOf $Step.name).Entry
    if ($null -eq $Was) { Remove-BootValue $entry $Step.name } else { Set-BootValue $entry $Step.name $Was.set }
}
