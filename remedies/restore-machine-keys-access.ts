import type { Facts } from '../diagnosis/checks/machine-keys-access-changed.ts';
import { cannot } from './parts/cannot.ts';
import { withFacts, withUntriedHandshake } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { machineKeys } from './parts/key-files.ts';
import { defineRemedy } from './remedy.ts';

/** As Windows makes the folder: everybody may add a key, and reads only one's own. What is in it stays as it is. */
const usualAccess = 'D:PAI(A;;0x12019f;;;WD)(A;;FA;;;BA)';

export const restoreMachineKeysAccess = defineRemedy<Facts>({
  id: 'restore-machine-keys-access',
  catalogue: 'M23',
  fixes: ['machine-keys-access-changed'],
  risk: 'high',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 40,
  plan: (given) => {
    if (given.facts.sddl === '-')
      return cannot(
        'The folder itself is gone, and with it the keys of other programs. Restore it from a backup.',
        'フォルダー自体がなく、ほかのプログラムの鍵も失われています。バックアップから復元してください。',
      );
    return inside(given, { do: 'acl', path: machineKeys, sddl: usualAccess });
  },
  effect: (evidence) => withUntriedHandshake(withFacts(evidence, { mk: 'def' })),
  words: {
    en: {
      name: 'Restore the access to MachineKeys',
      sentence: ({ facts: { vm } }) =>
        `Gives the folder MachineKeys on ${vm} the permissions that Windows ships it with. The keys in it keep theirs.`,
      mind: 'Every program on the machine keeps its keys in this folder. If somebody closed it on purpose, ask there first.',
    },
    ja: {
      name: 'MachineKeys のアクセス許可を戻す',
      sentence: ({ facts: { vm } }) =>
        `${vm} の MachineKeys フォルダーのアクセス許可を Windows の既定に戻します。中の鍵のアクセス許可は変わりません。`,
      mind: 'ほかのプログラムの鍵も入っているフォルダーです。意図して制限した場合は、先に担当者へ確認してください。',
    },
  },
});
