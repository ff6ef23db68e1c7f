# Certificates that RDP uses or could use, and whether their keys can be read.

function Read-CrtFacts($Out) {
    $folder = 'C:\ProgramData\Microsoft\Crypto\RSA\MachineKeys'
    $winStations = 'HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations'

    Add-Fact $Out 'rd' {
        $found = @(Get-StoreCertificates 'Remote Desktop' | Sort-Object Thumbprint | Select-Object -First 6)
        if ($found.Length -eq 0) { return '-' }
        @($found | ForEach-Object { Get-CertificateText $_ }) -join ','
    }

    Add-Fact $Out 'bnd' {
        $thumbprint = Get-BinaryHex (Get-KeyValues "$winStations\RDP-Tcp") 'SSLCertificateSHA1Hash'
        if (-not $thumbprint) { return '-' }
        foreach ($store in 'My', 'Remote Desktop') {
            $certificate = Get-StoreCertificates $store | Where-Object { $_.Thumbprint -eq $thumbprint } | Select-Object -First 1
            if ($certificate) { return '{0}:{1}' -f $store.Substring(0, 1), (Get-CertificateText $certificate) }
        }
        '?:{0}' -f $thumbprint.Substring(0, 8)
    }

    Add-Fact $Out 'ssc' {
        $values = Get-KeyValues $winStations
        $thumbprint = Get-BinaryHex $values 'SelfSignedCertificate'
        $store = Get-Text $values 'SelfSignedCertStore'
        if ($null -eq $thumbprint -and $null -eq $store) { return }
        $shown = '-'
        if ($thumbprint) { $shown = $thumbprint.Substring(0, 8) }
        '{0}:{1}' -f $shown, (Get-Short $store)
    }

    Add-Fact $Out 'mk' {
        if ($null -eq (Get-FileCount $folder 1)) { return '-' }
        $sddl = Get-AccessSddl $folder
        if (Test-MachineKeysDefault $sddl) { return 'def' }
        Get-Short $sddl 150
    }

    Add-Fact $Out 'mkf' {
        # Keys that Windows makes for Remote Desktop begin so on every machine.
        $files = @(Get-FilesNamed $folder 'f686aace6942fb7f7ceb231212eef4a4_*' | Sort-Object Name | Select-Object -First 6)
        if ($files.Length -eq 0) { return '-' }
        @($files | ForEach-Object {
                '{0}:{1}' -f (Get-AccessBits (Get-AccessSddl "$folder\$($_.Name)")), [Math]::Min($_.Size, 999999999)
            }) -join ','
    }

    Add-Fact $Out 'mkn' { Get-FileCount $folder 5000 }

    Add-Fact $Out 'gs' {
        $sources = 'PolicySourceUserAuthenticationRequired', 'PolicySourceSecurityLayer', 'PolicySourceMinEncryptionLevel'
        $properties = @('SSLCertificateSHA1HashType', 'SSLCertificateSHA1Hash') + $sources
        $row = Get-CimRows 'root/cimv2/TerminalServices' 'Win32_TSGeneralSetting' $properties "TerminalName = 'RDP-Tcp'" 15 |
            Select-Object -First 1
        if ($null -eq $row) { return }
        $thumbprint = '-'
        if ([string]$row.SSLCertificateSHA1Hash -match '^[0-9a-fA-F]{8}' -and $row.SSLCertificateSHA1Hash -notmatch '^0+$') {
            $thumbprint = $row.SSLCertificateSHA1Hash.Substring(0, 8).ToLowerInvariant()
        }
        $digits = @($sources | ForEach-Object { [int]($row.$_ -eq 1) }) -join '/'
        '{0}/{1}/{2}' -f [int]$row.SSLCertificateSHA1HashType, $digits, $thumbprint
    }
}
