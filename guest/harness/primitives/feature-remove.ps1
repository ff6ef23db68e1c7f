# Takes a role of Remote Desktop Services off the machine, without a restart; it is gone with the next one. Not taken
# back: what the role had learned, such as licences, is lost with it.

function Test-FeatureRemoveStep($Step) {
    return Test-Text $Step.feature 'RDS-RD-Server|RDS-Licensing'
}

function Read-FeatureRemove($Step) {
    # Available, Removed and UninstallPending are gone; UninstallPending waits for the restart.
    $state = Get-FeatureState $Step.feature
    if ('Installed', 'InstallPending' -ccontains $state) { return @{ state = $state } }
}

function Format-FeatureRemove($Step, $State) {
    $null = $Step, $State
    return 'installed'
}

function Test-FeatureRemoveDone($Step, $State) {
    $null = $Step
    return $null -eq $State
}

function Write-FeatureRemove($Step, $State) {
    $null = $State
    Uninstall-Feature $Step.feature
}
