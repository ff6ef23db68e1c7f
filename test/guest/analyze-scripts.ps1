# PSScriptAnalyzer over the scripts of a folder, with what Windows PowerShell 5.1 knows. Ends with 1 if it finds
# anything, and with 2, which is no finding, where the analyzer is not installed.
param([string]$Folder)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module PSScriptAnalyzer -ListAvailable)) { exit 2 }
Import-Module PSScriptAnalyzer

$settings = @{
    Rules = @{
        PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = @('4.0', '5.1') }
        PSUseCompatibleCommands = @{
            Enable = $true
            # Windows Server 2019 with its own PowerShell.
            TargetProfiles = @('win-8_x64_10.0.17763.0_5.1.17763.316_x64_4.0.30319.42000_framework')
        }
    }
    ExcludeRules = @(
        # A function that reads several things is named after several things.
        'PSUseSingularNouns'
        # Our own functions have few parameters, and their order is part of their names.
        'PSAvoidUsingPositionalParameters'
    )
}
# Found in the parts, and not so in the whole: parameters and an order that another part uses, and
# a Start that starts nothing.
$expected = @(
    'begin.ps1 PSReviewUnusedParameter Only'
    'begin.ps1 PSReviewUnusedParameter Seconds'
    'windows.ps1 PSUseShouldProcessForStateChangingFunctions Start-Tls'
    'begin.ps1 PSUseDeclaredVarsMoreThanAssignments orderText'
)
$found = @(Get-ChildItem $Folder -Recurse -Filter *.ps1 |
        ForEach-Object { Invoke-ScriptAnalyzer -Path $_.FullName -Settings $settings } |
        Where-Object {
            # What changes Windows asks nobody: somebody has said yes to the steps before.
            $_.RuleName -ne 'PSUseShouldProcessForStateChangingFunctions' -or $_.ScriptPath -notmatch 'harness|windows-changes'
        } |
        Where-Object {
            $one = $_
            -not ($expected | Where-Object {
                    $file, $rule, $about = $_.Split(' ')
                    $one.ScriptName -eq $file -and $one.RuleName -eq $rule -and $one.Message -like "*'$about'*"
                })
        })
foreach ($one in $found) { '{0}:{1} {2}: {3}' -f $one.ScriptName, $one.Line, $one.RuleName, $one.Message }
if ($found.Length -gt 0) { exit 1 }
