# Runs one script after the other, each on a Windows of its own: a line of the list names both.
param([string]$List)

$env:RDPBOT_STAY = '1'
foreach ($line in [IO.File]::ReadAllLines($List)) {
    $view, $script = $line.Split("`t")
    $env:RDPBOT_WINDOWS = $view
    [Console]::Out.WriteLine("@ $view")
    try { & $script } catch { [Console]::Error.WriteLine($_) }
}
