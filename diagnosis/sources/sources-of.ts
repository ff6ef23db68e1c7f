import type { ClientCheck } from '../../guest/client/client-check.ts';
import { rdpOpenToInternet } from '../checks/rdp-open-to-internet.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { verdictOf } from '../verdict.ts';
import { answerOf } from './answer-of.ts';
import { checkedSigns } from './checked-signs.ts';
import { clientSigns } from './client-signs.ts';
import { rulesSigns } from './rules-signs.ts';
import { type Sign, type SourceId, type Sources, sourceIds } from './source.ts';
import { type Told, withCheck } from './told.ts';
import { toldSigns } from './told-signs.ts';
import { weigh } from './weigh.ts';
import { windowsSigns } from './windows-signs.ts';

/** Which of the five sources of the article it is: by what was seen, then by what the client check and the person say. */
export function sourcesOf(diagnosis: Diagnosis | undefined, said: Told, check?: ClientCheck): Sources {
  const told = withCheck(said, check);
  const signs = [
    classicSign,
    ...(diagnosis
      ? [...clientSigns(diagnosis, told), ...rulesSigns(diagnosis, told), ...windowsSigns(diagnosis, told)]
      : []),
    ...(check ? checkedSigns(check, diagnosis) : []),
    ...toldSigns(told, isOpenToAll(diagnosis)),
  ];
  const sources = sourceIds.map((id) => weigh(id, signs));
  return { answer: answerOf(sources, firstBlockerOf(diagnosis)), sources };
}

/** Whether Azure was seen to let RDP in from anywhere, so that trying it elsewhere proves something. */
const isOpenToAll = (diagnosis: Diagnosis | undefined): boolean =>
  diagnosis?.findings.some(({ check, outcome }) => check === rdpOpenToInternet.id && outcome === 'warning') ??
  false;

function firstBlockerOf(diagnosis: Diagnosis | undefined): SourceId | undefined {
  const first = diagnosis && verdictOf(diagnosis).first;
  return first && (first.part === 'network' ? 'security-rules' : 'windows');
}

/** Whoever names a classic machine is told so before anything is looked at. */
const classicSign: Sign = {
  source: 'classic-endpoint',
  by: 'azure',
  says: 'ruled-out',
  words: {
    en: 'Only classic virtual machines had one; they were retired in September 2023.',
    ja: 'クラシック VM だけの機能で、2023 年 9 月に廃止されました。',
  },
};
