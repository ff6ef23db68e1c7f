import type { Language } from '../../base/language.ts';
import { knownValue } from '../../guest/facts/fact.ts';
import { rdpPortOf } from '../inside/rdp-port.ts';
import { machineName } from '../machine-name.ts';
import type { Row } from './check.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = { readonly vm: string; readonly range: string; readonly port: number };

export const portRangeExcluded = defineGuestCheck({
  id: 'port-range-excluded',
  catalogue: 'RDP.EXCL',
  cites: ['socket-failed'],
  facts: ['excludedRange', 'portOwners'],
  also: ['services', 'listenerSettings'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ excludedRange: range, portOwners = [] }, { also, question }) => {
    if (range === undefined) return { outcome: 'ok' };
    // Some ranges are kept for whoever asks for a port of them by its number: who listens has it.
    if (portOwners.length > 0) return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), range, port: rdpPortOf(also.listenerSettings) };
    // A service that does not run has not tried.
    const hasTried = knownValue(also.services)?.get('TermService')?.state === 'running';
    return { outcome: 'problem', certainty: hasTried ? 'sure' : 'likely', facts };
  },
  words: {
    en: {
      name: 'Excluded port ranges',
      title: ({ vm, port }: Facts) => `Windows keeps TCP ${port} of ${vm} for something else`,
      sentence: () =>
        'The port lies in a range that is reserved, often by containers or Hyper-V, so that RDP may not listen there.',
      rows: (facts) => rows(facts, 'en'),
    },
    ja: {
      name: '除外されたポート範囲',
      title: ({ vm, port }) => `${vm} の Windows が TCP ${port} を別の用途に予約しています`,
      sentence: () =>
        'コンテナーや Hyper-V などが予約した範囲に入っているため、RDP がこのポートで待ち受けできません。',
      rows: (facts) => rows(facts, 'ja'),
    },
  },
});

const rows = ({ range }: Facts, language: Language): readonly Row[] => [
  { label: language === 'en' ? 'Excluded range' : '除外範囲', value: `TCP ${range}` },
];
