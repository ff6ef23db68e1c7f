# What keeps people from signing in to this machine by Remote Desktop: everything is read, nothing is changed.
# What it cannot help: a temporary file of secedit, which is deleted, and its own handshake with the listener, after
# which Windows may make the self-signed certificate that it would make for any other client.

# A list that was taken for several words arrives with blanks.
param([ValidatePattern('^[a-z, ]*$')][string]$Only = '', [int]$Seconds = 80)

$ErrorActionPreference = 'Stop'
