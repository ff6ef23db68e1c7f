import type { ClientCheckMistake } from '../../base/reasons.ts';

export const clientCheckEn = {
  label: 'Your own PC',
  received: 'its line is here',
  title: (machine: string): string => `Check the way to ${machine} from your own PC`,
  why: 'Azure cannot see what happens between you and the machine. This short script sees it, and needs no administrator.',
  steps: [
    '1. Open PowerShell on the PC from which you connect: press the Windows key, type powershell, press Enter.',
    '2. Copy the whole script, paste it into that window and press Enter. If Windows asks whether to paste several lines, agree; if >> stands there, press Enter once more.',
    '3. Type the computer as you type it into Remote Desktop. After 20 seconds at most a line appears that begins with rdp-check/1: paste it below, or send it as a message.',
  ],
  does: 'It looks the name up, knocks on the port, begins a secure connection and ends it there, tries one other address (login.microsoftonline.com, where people sign in to Azure), and looks whether a proxy, a VPN or a firewall rule is there. It changes nothing, installs nothing, sends no password, and tells no user name, no name and no address of your PC. The line is all that it gives away.',
  hash: 'SHA-256',
  line: 'The line',
  again: 'The script and how to run it',
  cannotRun: 'I cannot run it',
  mistakes: {
    'check-line-missing': 'There is no line in it that begins with rdp-check/1: paste that line',
    'check-line-cut': 'The line is cut off: copy it to its end, up to the eight characters after sum=',
    'check-line-changed': 'The line has changed on its way: copy it once more from the PowerShell window',
    'check-line-of-another-version': 'The line is that of another version: run the script below',
  } satisfies Record<ClientCheckMistake, string>,
};
