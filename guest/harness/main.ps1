function Get-Outcome($Run, $Mode) {
    $refused = @(Get-RefusedSteps $Run.Steps)
    if ($refused.Length -gt 0) {
        $Run.Error = "step-refused step $($refused[0])"
        return @{ st = 'blocked'; steps = @($refused | Where-Object { $_ -ge 0 -and $_ -le 23 } | ForEach-Object { @{ i = $_; st = 'blocked' } }) }
    }
    if ($Mode -eq 'check') {
        $looks = Get-Looks $Run
        return @{ st = Get-LookStatus $looks $Run.Steps; steps = $looks }
    }
    # Kept until the process ends: what takes everything back must not run beside this.
    $Run.Lock = Enter-Folder $Run
    switch ($Mode) {
        'apply' { return Invoke-Apply $Run }
        'undo' { return Invoke-Undo $Run }
        'confirm' { return Invoke-Confirm $Run }
    }
}

function Add-Journal($Run, $Answer) {
    # How far what was written down has come, and when it is taken back by itself.
    $journal = Get-Journal $Run
    if ($null -eq $journal) { return }
    $Answer.journal = $journal.state
    if ($journal.state -eq 'undoing') { $Answer.journal = 'open' }
    $revert = Get-RevertSeconds $Run
    if ($null -ne $revert) { $Answer.revert = $revert }
}

$order = Read-Order $orderText
$run = @{
    Id = $order.run
    Steps = $order.steps
    Told = @()
    HasBegun = $false
    Folder = 'C:\ProgramData\RdpBot\backup'
    Script = $MyInvocation.MyCommand.ScriptBlock.Ast.Extent.Text
}
$answer = @{ v = 1; run = $order.run; mode = $order.mode }
try { $outcome = Get-Outcome $run $order.mode }
catch {
    # Before the first step nothing was done; after that, what was told until now is true.
    $run.Error = Get-ErrorWord $_
    $outcome = @{ st = ('blocked', 'partial')[[int]$run.HasBegun]; steps = $run.Told }
}
$answer.st = $outcome.st
$answer.steps = @($outcome.steps)
try { if ($run.Error -notlike 'step-refused*') { Add-Journal $run $answer } } catch { if ($null -eq $run.Error) { $run.Error = Get-ErrorWord $_ } }
$summary = Get-Summary $answer.steps $run.Steps
$answer.boot = $summary.boot
$answer.drop = $summary.drop
if ($null -ne $run.Error) { $answer.err = $run.Error }
$answer.at = Get-Seconds (Get-UtcNow)
Write-Answer (Get-FittingLine $answer 3900)
if ($null -ne $run.Lock) { $run.Lock.Close() }
Exit-Process
