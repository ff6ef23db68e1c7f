# Runs the probe on several views in one process: starting one for each takes longer than the probe.
param([string]$Probe, [string]$Views)

$env:RDPBOT_STAY = '1'
foreach ($view in [IO.File]::ReadAllLines($Views)) {
    $env:RDPBOT_WINDOWS = $view
    [Console]::Out.WriteLine("@ $view")
    & $Probe
}
