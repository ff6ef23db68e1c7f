# Changes this machine by a list of steps, and takes them back: nothing else than what stands in the list is touched.

$ErrorActionPreference = 'Stop'
$orderText = @'
{}
'@
