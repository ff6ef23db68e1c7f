# Where events are looked for, and how far back.

function Get-EventSources {
    $services = 'Microsoft-Windows-TerminalServices'
    $manager = "$services-RemoteConnectionManager"
    $core = 'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS'
    $managerIds = 1003, 1004, 1006, 1011, 1035, 1036, 1050, 1051, 1052, 1053, 1054, 1055, 1056, 1057, 1058, 1059, 1062, 1064, 1065, 1067, 1070, 1071
    $adminIds = 1006, 1068, 1069, 1070, 1071, 1128, 1129, 1130, 1131, 20497, 20498, 50195, 50280, 50281, 50282, 50283, 50284, 50285
    $controlIds = 7000, 7001, 7009, 7011, 7022, 7023, 7024, 7031, 7034, 7038
    @{ Tag = 'rs'; Log = 'System'; Provider = $manager; Hours = 24; Ids = $managerIds }
    @{ Tag = 'ra'; Log = "$manager/Admin"; Provider = $manager; Hours = 72; Ids = $adminIds }
    @{ Tag = 'ro'; Log = "$manager/Operational"; Provider = $manager; Hours = 24; Ids = 258, 259, 261, 1149, 1158 }
    @{ Tag = 'rc'; Log = "$core/Operational"; Provider = $core; Hours = 24; Ids = 131, 139, 140, 226, 227 }
    @{ Tag = 'sb'; Log = "$services-SessionBroker/Operational"; Provider = "$services-SessionBroker"; Hours = 24; Ids = @(2056) }
    @{ Tag = 'bc'; Log = "$services-SessionBroker-Client/Operational"; Provider = "$services-SessionBroker-Client"; Hours = 24; Ids = 1296, 1301, 1306 }
    @{ Tag = 'sc'; Log = 'System'; Provider = 'Schannel'; Hours = 24; Ids = 36870, 36871, 36872, 36874, 36887, 36888 }
    @{ Tag = 'td'; Log = 'System'; Provider = 'TermDD'; Hours = 24; Ids = 50, 56 }
    @{ Tag = 'sm'; Log = 'System'; Provider = 'Service Control Manager'; Hours = 24; Ids = $controlIds }
    @{ Tag = 'nl'; Log = 'System'; Provider = 'NETLOGON'; Hours = 24; Ids = 3210, 5719, 5722, 5783 }
    @{ Tag = 'ls'; Log = 'System'; Provider = 'LsaSrv'; Hours = 24; Ids = 40960, 40961, 6037, 6038 }
    @{ Tag = 'gp'; Log = 'System'; Provider = 'Microsoft-Windows-GroupPolicy'; Hours = 24; Ids = 1006, 1030, 1053, 1055, 1058, 1129 }
    @{ Tag = 'ip'; Log = 'System'; Provider = 'Tcpip'; Hours = 24; Ids = 4199, 4227, 4231 }
    @{ Tag = 'rx'; Log = 'System'; Provider = 'Microsoft-Windows-Resource-Exhaustion-Detector'; Hours = 24; Ids = @(2004) }
    @{ Tag = 'sv'; Log = 'System'; Provider = 'srv'; Hours = 24; Ids = 2017, 2019, 2020 }
    @{ Tag = 'kp'; Log = 'System'; Provider = 'Microsoft-Windows-Kernel-Power'; Hours = 168; Ids = @(41) }
    # The machine got another name.
    @{ Tag = 'nc'; Log = 'System'; Provider = 'EventLog'; Hours = 720; Ids = @(6011) }
    @{ Tag = 'up'; Log = 'Application'; Provider = 'Microsoft-Windows-User Profiles Service'; Hours = 24; Ids = 1500, 1508, 1511, 1515, 1521 }
    @{ Tag = 'ae'; Log = 'Application'; Provider = 'Application Error'; Hours = 24; Ids = @(1000) }
    @{ Tag = 'se'; Log = 'Security'; Provider = 'Microsoft-Windows-Security-Auditing'; Hours = 1; Ids = 4625, 4740 }
}
