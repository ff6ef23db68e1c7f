# JSON, the same in every PowerShell: ConvertFrom-Json makes times of texts, ConvertTo-Json unrolls lists of one.

function ConvertFrom-Document($Text) {
    # Objects become hashtables, lists arrays, numbers [long]. What is no JSON, or says a thing twice, throws.
    # https://learn.microsoft.com/dotnet/api/system.runtime.serialization.json.jsonreaderwriterfactory?view=netframework-4.5.2
    Add-Type -AssemblyName System.Runtime.Serialization
    $quotas = New-Object Xml.XmlDictionaryReaderQuotas
    $quotas.MaxStringContentLength = 262144
    $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
    $reader = [Runtime.Serialization.Json.JsonReaderWriterFactory]::CreateJsonReader($bytes, $quotas)
    $document = New-Object Xml.XmlDocument
    $document.Load($reader)
    return ConvertFrom-Node $document.DocumentElement
}

function ConvertFrom-Node($Node) {
    # A type hint is not a field here: whoever writes one means something else.
    if ($Node.HasAttribute('__type')) { throw (New-Refusal 'not-a-document') }
    switch ($Node.GetAttribute('type')) {
        'object' {
            $fields = @{}
            foreach ($child in $Node.ChildNodes) {
                $name = if ($child.HasAttribute('item')) { $child.GetAttribute('item') } else { $child.LocalName }
                if ($fields.ContainsKey($name)) { throw (New-Refusal 'said-twice') }
                $fields[$name] = ConvertFrom-Node $child
            }
            return $fields
        }
        'array' {
            $items = New-Object Collections.ArrayList
            foreach ($child in $Node.ChildNodes) { $null = $items.Add((ConvertFrom-Node $child)) }
            return , $items.ToArray()
        }
        'number' {
            if ($Node.InnerText -notmatch '^-?[0-9]{1,15}\z') { throw (New-Refusal 'not-a-whole-number') }
            return [long]$Node.InnerText
        }
        'boolean' { return $Node.InnerText -eq 'true' }
        'null' { return $null }
        default { return [string]$Node.InnerText }
    }
}

function ConvertTo-Document($Value) {
    # Fields in order, so that what is equal has the same text.
    if ($null -eq $Value) { return 'null' }
    if ($Value -is [bool]) { return ('false', 'true')[[int]$Value] }
    if ($Value -is [string]) { return ConvertTo-Quoted $Value }
    if ($Value -is [Collections.IDictionary]) {
        $fields = foreach ($name in (Get-Ordered @($Value.PSBase.Keys))) {
            (ConvertTo-Quoted $name) + ':' + (ConvertTo-Document $Value[$name])
        }
        return '{' + (@($fields) -join ',') + '}'
    }
    if ($Value -is [Collections.IEnumerable]) {
        $items = foreach ($item in $Value) { ConvertTo-Document $item }
        return '[' + (@($items) -join ',') + ']'
    }
    return [string][long]$Value
}

function ConvertTo-Quoted($Text) {
    $escaped = [regex]::Replace($Text, '[^ !#-\[\]-~]', { param($Found) '\u{0:x4}' -f [int][char]$Found.Value })
    return '"' + $escaped + '"'
}

function Test-Equal($One, $Other) {
    return (ConvertTo-Document $One) -ceq (ConvertTo-Document $Other)
}

function New-Refusal($Word) {
    # What we say no to ourselves; the word stands in the answer where otherwise a code of Windows stands.
    return New-Object IO.InvalidDataException $Word
}

function Get-ErrorWord($Failure) {
    if ($Failure.Exception -is [IO.InvalidDataException]) { return $Failure.Exception.Message }
    return Get-ErrorCode $Failure
}
