import type { ClientCheckReason } from '../../base/reasons.ts';
import type { ClientCheck } from '../../guest/client/client-check.ts';
import type { TroubleSource } from '../client-check/ending.ts';
import { judgeClientCheck } from '../client-check/judge-client-check.ts';
import { machineFacts } from '../client-check/machine-facts.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Sign, SourceId, SourceState } from './source.ts';

/** What the check on the person's own PC says. Where it got through, it got past everything before that. */
export function checkedSigns(check: ClientCheck, diagnosis: Diagnosis | undefined): readonly Sign[] {
  const { source, because, certainty, words } = judgeClientCheck(check, diagnosis && machineFacts(diagnosis));
  const about = { by: 'client-check' } as const;
  const found = (of: SourceId, says: SourceState): Sign => ({
    ...about,
    source: of,
    says,
    words: { en: `The client check: ${words.en.title}.`, ja: `接続元の確認:${words.ja.title}。` },
  });
  const passed = (of: SourceId): Sign => ({ ...about, source: of, says: 'ruled-out', words: gotThrough });
  if (source === 'works') return [...onTheWay, 'windows' as const].map(passed);
  if (source === 'undecided') return (between[because] ?? []).map((of) => found(of, 'possible'));
  const isThere = check.tcp?.outcome === 'open' || check.tcp?.outcome === 'refused';
  const isPassed = source === 'windows' && isThere && certainty !== 'possible';
  return [...(isPassed ? onTheWay.map(passed) : []), found(places[source], states[certainty])];
}

const gotThrough = { en: 'The client check got through.', ja: '接続元の確認では通過できました。' };

const onTheWay: readonly SourceId[] = ['client', 'office-edge', 'security-rules'];

const places: Readonly<Record<Exclude<TroubleSource, 'works' | 'undecided'>, SourceId>> = {
  client: 'client',
  'office-edge': 'office-edge',
  azure: 'security-rules',
  windows: 'windows',
};

const between: Readonly<Partial<Record<ClientCheckReason, readonly SourceId[]>>> = {
  'edge-or-windows': ['office-edge', 'windows'],
  'edge-or-azure': ['office-edge', 'security-rules'],
};

const states = { sure: 'is-it', likely: 'likely', possible: 'possible' } as const;
