/** What can be recognised in what a Windows guest prints on its serial console. */
export const serialMeanings = [
  'booting',
  'boot-complete',
  'shutting-down',
  'bugcheck',
  'chkdsk',
  'updates-installing',
  'updates-undone',
  'setup-failed',
  'bitlocker',
  'boot-manager-error',
  'no-boot-device',
] as const;

export type SerialMeaning = (typeof serialMeanings)[number];

/**
 * The Special Administration Console and its events, and what the boot manager and the firmware print:
 * https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/serial-console-windows
 * https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/boot-error-troubleshoot
 */
const patterns: Readonly<Record<SerialMeaning, RegExp>> = {
  booting: /Computer is booting, SAC started and initialized/gi,
  'boot-complete': /EVENT:\s+The CMD command is now available/gi,
  'shutting-down': /The computer is shutting down|EVENT:\s+The CMD command is unavailable/gi,
  bugcheck: /CLASSNAME="BLUESCREEN"|Your PC ran into a problem|\*\*\* STOP: 0x[0-9a-f]+/gi,
  chkdsk:
    /Checking file system on [A-Z]:|CHKDSK is verifying|Scanning and repairing drive|One of your disks needs to be checked/gi,
  'updates-installing':
    /Working on updates|Getting Windows ready|Preparing to configure Windows|Configuring Windows (?:features|updates)|Installing update \d+ of \d+/gi,
  'updates-undone':
    /Undoing changes made to your computer|Reverting changes|We couldn['’]t complete the updates/gi,
  'setup-failed':
    /The computer restarted unexpectedly or encountered an unexpected error|Windows Setup could not/gi,
  bitlocker: /BitLocker recovery|Enter the recovery key|USB drive that has the BitLocker key/gi,
  'boot-manager-error':
    /Windows failed to start|Boot Configuration Data file is missing|BOOTMGR is missing|Status:\s*0xc[0-9a-f]{7}/gi,
  'no-boot-device':
    /No operating system was loaded|No bootable device|Reboot and Select proper Boot device|An operating system wasn['’]t found/gi,
};

/** Each meaning once, in the order in which it was printed last. */
export const whatSerialLogSays = (log: string): SerialMeaning[] =>
  serialMeanings
    .map((meaning) => ({ meaning, at: lastPlaceOf(patterns[meaning], log) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ meaning }) => meaning);

const lastPlaceOf = (pattern: RegExp, log: string): number => [...log.matchAll(pattern)].at(-1)?.index ?? -1;
