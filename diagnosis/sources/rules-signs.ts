import type { Finding } from '../checks/check.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { ipFlow } from '../evidence/ip-flow.ts';
import { problemSigns } from './finding-signs.ts';
import { seenIn } from './seen-in.ts';
import type { Sign } from './source.ts';
import { type Told, toldPort } from './told.ts';

/** What Azure's rules and routes do with the way in that was judged. */
export function rulesSigns(diagnosis: Diagnosis, told: Told): readonly Sign[] {
  const { question, findings } = diagnosis;
  const network = findings.filter(({ part }) => part === 'network');
  const port = toldPort(told);
  if (port !== undefined && port !== question.port) return [notKnown(otherPort(question.port, port))];
  const problems = problemSigns('security-rules', network);
  if (problems.length > 0) return problems;
  const { wayIn } = question;
  if (wayIn.kind === 'not-told' || (wayIn.kind === 'public' && wayIn.address === undefined))
    return [notKnown(wayInMissing)];
  const unknown = network.filter(({ outcome }) => outcome === 'unknown');
  if (unknown.length > 0) return [notKnown(unchecked(unknown))];
  // Of a session host, or a machine that was not seen, nobody asked.
  if (!network.some(({ outcome }) => outcome === 'ok')) return [];
  return [{ source: 'security-rules', says: 'ruled-out', by: 'azure', words: letsThrough(diagnosis) }];
}

const notKnown = (words: Sign['words']): Sign => ({
  source: 'security-rules',
  says: 'not-known',
  by: 'azure',
  words,
});

const wayInMissing = {
  en: 'Not judged yet: the bot does not know your address.',
  ja: '接続元のアドレスがわからないため、まだ判定していません。',
};

const otherPort = (judged: number, said: number) => ({
  en: `Judged for TCP ${judged}; you use TCP ${said}. Diagnose again with that port.`,
  ja: `判定したのは TCP ${judged} です。お使いの TCP ${said} でもう一度診断してください。`,
});

const unchecked = (findings: readonly Finding[]) => ({
  en: `Not checked: ${findings.map(({ words }) => words.en.name).join(', ')}.`,
  ja: `未確認:${findings.map(({ words }) => words.ja.name).join('、')}`,
});

function letsThrough(diagnosis: Diagnosis) {
  const flow = seenIn(diagnosis, ipFlow);
  return flow
    ? {
        en: `IP flow verify lets TCP ${flow.localPort} in from ${flow.remoteAddress}.`,
        ja: `IP フロー検証:${flow.remoteAddress} からの TCP ${flow.localPort} は許可されています。`,
      }
    : {
        en: 'Rules and routes let your way in through.',
        ja: '規則とルートは、この接続方法を妨げていません。',
      };
}
