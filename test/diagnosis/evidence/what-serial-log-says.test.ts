import { expect, test } from '@jest/globals';
import { whatSerialLogSays } from '../../../diagnosis/evidence/what-serial-log-says.ts';

const booting = 'Computer is booting, SAC started and initialized.\r\n';
const complete = 'SAC>\r\nEVENT:   The CMD command is now available.\r\n';

test.each([
  ['', []],
  ['login: ', []],
  [booting, ['booting']],
  [booting + complete, ['booting', 'boot-complete']],
  [
    `${booting}${complete}EVENT: The CMD command is unavailable.`,
    ['booting', 'boot-complete', 'shutting-down'],
  ],
  // Started again: what was last comes last.
  [`${complete}The computer is shutting down.\r\n${booting}`, ['boot-complete', 'shutting-down', 'booting']],
  ['<INSTANCE CLASSNAME="BLUESCREEN">\r\n<PROPERTY NAME="STOPCODE"', ['bugcheck']],
  ['*** STOP: 0x0000007B (0xFFFFF880', ['bugcheck']],
  ['Scanning and repairing drive (C:): 11% complete.', ['chkdsk']],
  ['Working on updates  30% complete', ['updates-installing']],
  ["We couldn't complete the updates. Undoing changes made to your computer.", ['updates-undone']],
  ['The computer restarted unexpectedly or encountered an unexpected error.', ['setup-failed']],
  ['Enter the recovery key for this drive', ['bitlocker']],
  ['Windows failed to start.\r\nStatus: 0xc0000225', ['boot-manager-error']],
  ['No operating system was loaded. Your virtual machine may be configured incorrectly.', ['no-boot-device']],
])('%j', (log, says) => {
  expect(whatSerialLogSays(log)).toEqual(says);
});
