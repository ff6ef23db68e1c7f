# Packs documents, one in each line of a file, with the probe's own functions.
param([string]$Answer, [string]$Fake, [string]$Documents)

. $Fake
. $Answer
foreach ($line in [IO.File]::ReadAllLines($Documents)) {
    $said = ConvertFrom-FakeView ([Text.Encoding]::UTF8.GetBytes($line))
    $document = [ordered]@{ v = 1; t0 = 0; t1 = 0; ms = 0; f = $said.f; e = $said.e; slow = @(); cut = @(); only = @() }
    Write-Answer (Get-FittingLine $document 3900)
}
