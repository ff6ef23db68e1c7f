import type { MissingReason } from '../../base/reasons.ts';
import type { UnreadFact } from '../../diagnosis/checks/check.ts';

export const missingEn = {
  reasons: {
    forbidden: 'the bot may not read it',
    'sign-in-failed': 'the bot could not sign in to Azure',
    'not-found': 'Azure does not find it',
    throttled: 'Azure asked the bot to stay away for a while',
    conflict: 'something else was changing it at that moment',
    locked: 'a lock in Azure forbids it',
    invalid: 'Azure refused the question as wrong',
    'agent-not-ready': 'the agent in the machine does not report',
    'vm-not-running': 'the machine is not running, so Azure does not show it',
    'operation-failed': 'Azure began and then could not finish it',
    'outcome-unknown': 'no clear answer came back',
    'timed-out': 'there was no answer in time',
    cancelled: 'it was stopped before it was done',
    malformed: 'Azure answered in another form than it promises',
    unreachable: 'Azure could not be reached',
    'azure-error': 'Azure has trouble of its own',
    'evidence-missing': 'something else had to be seen first',
    'way-in-not-told': 'it depends on how you get in, and the bot does not know that',
    'no-network-watcher': 'the region has no Network Watcher, so Azure cannot be asked',
    'not-an-ipv4-address': 'Azure answers this for IPv4 addresses only',
    'not-there': 'there is nothing of the kind to look at',
    'probe-not-asked': 'nobody asked to look there (--probe does)',
    'extensions-not-allowed': 'the machine is set so that Azure runs nothing inside it',
    'extension-under-way': 'an extension of the machine is in the middle of its work, or stuck in it',
    'guest-busy': 'another command is running in the machine',
    'no-answer-from-guest': 'nothing came back from the script in the machine',
    'answer-truncated': 'the beginning of the answer was lost on the way',
    'answer-malformed': 'the answer from the machine could not be read',
    'watcher-agent-missing': 'the Network Watcher agent is not installed on the machine that connects',
    'watcher-agent-failed': 'the Network Watcher agent on the machine that connects has failed',
    'protocol-not-covered': 'Azure does not answer this for the protocol',
    'address-not-known': 'the bot does not know to which address the name leads',
    'no-ipv6-address': 'the machine that connects has no IPv6 address',
    'try-not-allowed':
      'trying it runs inside the machine, and only those may have that who may have the bot look inside it',
    'probe-names-nobody': 'the policy of the bot lets nobody look inside this machine',
    'probe-not-allowed':
      'looking there runs a script as SYSTEM, so somebody whom the policy of the bot names has to start it',
    'probe-not-yours': 'whoever asked may not run commands in this machine in Azure',
    'probe-not-checked': 'the bot could not find out whether whoever asked may have it look there',
  } satisfies Record<MissingReason, string>,
  sentence: (name: string, reason: string): string => `${name}: ${reason}.`,
  /** The permission that would let us look. */
  allow: (action: string, scope: string | undefined): string =>
    scope === undefined ? `It takes ${action}.` : `It takes ${action} on ${scope}.`,
  /** Windows could not tell the bot something, or it was lost: why, and Windows' own code. */
  unread: {
    failed: (code: string | undefined): string =>
      code === undefined ? 'Windows could not tell.' : `Windows could not tell (code ${code}).`,
    slow: (): string => 'Windows took too long to tell.',
    cut: (): string => 'It did not fit into the answer.',
    malformed: (): string => 'What Windows told about it could not be read.',
    'not-asked': (): string => 'Windows was not asked about it.',
  } satisfies Record<UnreadFact['why'], (code: string | undefined) => string>,
  extensions: (names: string): string => `Extension: ${names}.`,
  heldBy: (who: string): string => `It was started by ${who}.`,
  guestSays: (message: string): string => `Windows says: ${message}`,
  azureSays: (message: string): string => `Azure says: ${message}`,
  join: (sentences: readonly string[]): string => sentences.join(' '),
};
