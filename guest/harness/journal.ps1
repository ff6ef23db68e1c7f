# What was there before, written down before anything is written over it: a run that was killed can be taken back.

function Get-Journal($Run) {
    # $null where nothing of this run was written down. State: open, applied, undoing, undone.
    $text = Get-KeptText "$($Run.Folder)\$($Run.Id).json.undone"
    if ($null -eq $text) { $text = Get-KeptText "$($Run.Folder)\$($Run.Id).json" }
    if ($null -eq $text) { return }
    Assert-OwnFolder $Run.Folder
    $journal = ConvertFrom-Document $text
    if (-not (Test-Fields $journal 'run state steps entries told') -or $journal.run -cne $Run.Id) { throw (New-Refusal 'journal-unreadable') }
    if (-not (Test-Equal $journal.steps $Run.Steps)) { throw (New-Refusal 'journal-of-other-steps') }
    return $journal
}

function New-Journal($Run) {
    return @{ run = $Run.Id; state = 'open'; steps = $Run.Steps; entries = @(); told = @() }
}

function Save-Journal($Run, $Journal) {
    Write-KeptText "$($Run.Folder)\$($Run.Id).json" (ConvertTo-Document $Journal)
}

function Close-Journal($Run, $Journal) {
    # Under another name, so that nobody takes for a way back what was gone already.
    $Journal.state = 'undone'
    Save-Journal $Run $Journal
    Move-OneFile "$($Run.Folder)\$($Run.Id).json" "$($Run.Folder)\$($Run.Id).json.undone"
}

function Get-Entry($Journal, $At) {
    return $Journal.entries | Where-Object { $_.i -eq $At }
}

function Add-Entry($Run, $Journal, $At, $Was) {
    # `after` comes when it was written: without it, nobody knows how far the write came.
    $entry = @{ i = $At; was = $Was }
    $Journal.entries = @($Journal.entries) + $entry
    Save-Journal $Run $Journal
    $Run.HasBegun = $true
    return $entry
}

function Enter-Folder($Run) {
    # Both levels: whoever owns the upper one could put another folder in the place of the lower one.
    $upper = $Run.Folder.Substring(0, $Run.Folder.LastIndexOf('\'))
    foreach ($folder in $upper, $Run.Folder) {
        if ($null -eq (Get-FolderFacts $folder)) {
            New-ClosedFolder $folder 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)'
        }
    }
    Assert-OwnFolder $Run.Folder
    return Lock-File "$($Run.Folder)\harness.lock" 120000
}

function Assert-OwnFolder($Folder) {
    # Anybody may make a folder in ProgramData: ours belongs to administrators, and to them alone.
    $upper = $Folder.Substring(0, $Folder.LastIndexOf('\'))
    foreach ($one in $upper, $Folder) {
        $facts = Get-FolderFacts $one
        $isOurs = $null -ne $facts -and -not $facts.IsLink -and
        $facts.Sddl -cmatch '^O:(SY|BA)G:[A-Z0-9-]+D:P(AI)?(\(A;OICI;FA;;;(SY|BA)\)){2}\z'
        if (-not $isOurs) { throw (New-Refusal 'folder-not-ours') }
    }
}
