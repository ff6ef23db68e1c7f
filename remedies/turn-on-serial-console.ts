import { cannot } from './parts/cannot.ts';
import { inside } from './parts/inside.ts';
import { knownOf } from './parts/known-of.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const turnOnSerialConsole = defineRemedy<Facts>({
  id: 'turn-on-serial-console',
  catalogue: 'M46',
  fixes: ['boot-not-finished'],
  risk: 'medium',
  dropsSessions: false,
  restart: 'recommended',
  snapshot: 'required',
  asks: [],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 40,
  // Nothing can be run in a machine in which nobody could look.
  fits: ({ fact }) => knownOf(fact('system')) !== undefined,
  plan: (given) => {
    if (knownOf(given.fact('system'))?.product === 'client')
      return cannot(
        'The Windows of this machine has no special administration console; only editions for servers have one.',
        'このマシンの Windows には管理コンソール(SAC)がありません。使えるのはサーバー エディションだけです。',
      );
    return inside(
      given,
      { do: 'boot-value', name: 'ems', set: 'on' },
      { do: 'boot-value', name: 'bootems', set: 'on' },
    );
  },
  // It opens a way in for the next start. What keeps Windows from starting stays as it is.
  effect: (evidence) => evidence,
  words: {
    en: {
      name: 'Turn on the serial console',
      sentence: ({ facts: { vm } }) =>
        `Turns on the special administration console of ${vm}, so that the serial console of the portal works from its next start on.`,
      mind: 'It mends nothing by itself: it is a way in for when Windows does not start. Boot diagnostics have to be on.',
    },
    ja: {
      name: 'シリアル コンソールを有効にする',
      sentence: ({ facts: { vm } }) =>
        `${vm} の管理コンソール(SAC)を有効にします。次の起動から、ポータルのシリアル コンソールを使えます。`,
      mind: 'これだけで直るわけではなく、Windows が起動しないときに入るための手段です。ブート診断が有効である必要があります。',
    },
  },
});
