function Test-RdpRestartStep($Step) {
    return Test-Fields $Step 'do'
}

function Read-RdpRestart {
    $text = Get-ServiceText 'TermService'
    if ($null -eq $text) { return }
    return @{ state = ('stopped', 'running')[[int]($text -eq 'running')] }
}

function Format-RdpRestart($Step, $State) {
    $null = $Step
    return $State.state
}

function Test-RdpRestartDone($Step, $State) {
    $null = $Step
    return $null -ne $State -and $State.state -eq 'running'
}

function Write-RdpRestart {
    # What depends on them stops first and starts again last; what was switched off stays so. However the stopping ends,
    # Remote Desktop is started: nobody is left without.
    $own = 'UmRdpService', 'TermService', 'SessionEnv'
    $dependents = @($own | ForEach-Object { Get-RunningDependents $_ } | Where-Object { $own -notcontains $_ } | Select-Object -Unique)
    try {
        foreach ($name in $dependents + $own) {
            $state = Get-ServiceText $name
            if ($null -ne $state -and $state -ne 'stopped') { Stop-Waiting $name $state 60 }
        }
    }
    finally {
        foreach ($name in @('TermService', 'SessionEnv', 'UmRdpService') + $dependents) { Start-UnlessOff $name }
    }
    return Read-RdpRestart
}

function Start-UnlessOff($Name) {
    $state = Get-ServiceText $Name
    if ($null -eq $state -or $state -eq 'running') { return }
    $start = Get-Dword (Get-KeyValues "HKLM\SYSTEM\CurrentControlSet\Services\$Name") 'Start'
    if ($Name -eq 'TermService' -or $start -ne 4) { Start-Waiting $Name $state 60 }
}
