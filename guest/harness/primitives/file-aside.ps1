function Test-FileAsideStep($Step) {
    # Only the key that Windows made for Remote Desktop.
    return Test-KeyPath $Step.path
}

function Test-KeyPath($Path) {
    $key = 'C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys\\f686aace6942fb7f7ceb231212eef4a4_'
    return (Test-Text $Path "$key(\*|[A-Za-z0-9_-][A-Za-z0-9_.-]{0,79})") -and -not $Path.Contains('..')
}

function Get-RealPath($Path) {
    # The star stands for what makes the name this machine's own.
    if (-not $Path.EndsWith('*')) { return $Path }
    $id = Get-Text (Get-KeyValues 'HKLM\SOFTWARE\Microsoft\Cryptography') 'MachineGuid'
    if (-not (Test-Text $id '[A-Za-z0-9-]{1,80}')) { throw (New-Refusal 'machine-id-unknown') }
    return $Path.Substring(0, $Path.Length - 1) + $id
}

function Read-FileAside($Step) {
    $facts = Get-FileFacts (Get-RealPath $Step.path)
    if ($null -ne $facts) { return @{ size = $facts.Size; written = Get-Moment $facts.Written } }
}

function Format-FileAside($Step, $State) {
    $null = $Step
    return "$($State.size) bytes"
}

function Test-FileAsideDone($Step, $State) {
    $null = $Step
    return $null -eq $State
}

function Write-FileAside($Step, $State, $Run) {
    $null = $State
    Move-OneFile (Get-RealPath $Step.path) (Get-AsidePath $Step $Run)
}

function Undo-FileAside($Step, $Was, $Run) {
    $null = $Was
    Move-OneFile (Get-AsidePath $Step $Run) (Get-RealPath $Step.path)
}

function Get-AsidePath($Step, $Run) {
    $path = Get-RealPath $Step.path
    return "$($Run.Folder)\$($Run.Id).$($path.Substring($path.LastIndexOf('\') + 1))"
}
