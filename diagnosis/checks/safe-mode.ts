import { knownValue } from '../../guest/facts/fact.ts';
import { rdpAnswers } from '../inside/rdp-answers.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly kind: 'minimal' | 'network'; readonly answers: boolean };

export const safeMode = defineGuestCheck({
  id: 'safe-mode',
  catalogue: 'VM.SAFE',
  cites: 'beyond',
  facts: ['safeMode'],
  also: ['handshake', 'services'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ safeMode: kind }, { also, question }) => {
    if (kind === undefined) return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), kind, answers: rdpAnswers(also.handshake) };
    if (facts.answers) return { outcome: 'warning', facts };
    // With networking RDP could run: then something else may keep it from answering.
    const mayRun = kind === 'network' && knownValue(also.services)?.get('TermService')?.state === 'running';
    return { outcome: 'problem', certainty: mayRun ? 'likely' : 'sure', facts };
  },
  words: {
    en: {
      name: 'Safe mode',
      title: ({ vm }: Facts) => `${vm} runs in safe mode`,
      sentence: ({ answers }) =>
        answers
          ? 'RDP answers, but most services are off. Windows stays in safe mode until the boot setting is removed and it restarts.'
          : 'In safe mode Windows leaves out what RDP needs. It stays so until the boot setting is removed and it restarts.',
      rows: ({ kind }) => [
        { label: 'Boot', value: kind === 'minimal' ? 'safe mode, minimal' : 'safe mode with networking' },
      ],
    },
    ja: {
      name: 'セーフ モード',
      title: ({ vm }) => `${vm} はセーフ モードで動いています`,
      sentence: ({ answers }) =>
        answers
          ? 'RDP は応答しますが、ほとんどのサービスが止まっています。起動設定を外して再起動するまで、この状態が続きます。'
          : 'セーフ モードでは RDP に必要な機能が起動しません。起動設定を外して再起動するまで、この状態が続きます。',
      rows: ({ kind }) => [
        { label: '起動', value: kind === 'minimal' ? 'セーフ モード(最小)' : 'セーフ モードとネットワーク' },
      ],
    },
  },
});
