import type { Language } from '../../base/language.ts';
import type { Row } from '../checks/check.ts';
import type { Ending } from './ending.ts';
import type { Sentence, Spoken } from './ending-words.ts';
import { seenRows } from './seen-rows.ts';
import type { Sight } from './sight.ts';
import { clientCheckEn } from './words-en.ts';
import { clientCheckJa } from './words-ja.ts';

/** What the client check comes to, in one language. */
export type Said = {
  /** What it means. */
  readonly title: string;
  /** What to do next. */
  readonly sentence: string;
  /** What was seen. */
  readonly rows: readonly Row[];
};

const words = { en: clientCheckEn, ja: clientCheckJa };

export function sayClientCheck({ check, machine }: Sight, { because }: Ending, language: Language): Said {
  const { tcp, tls, rdp } = check;
  const spoken: Spoken = {
    name: check.name,
    port: check.port,
    to: tcp?.to ?? check.addresses[0] ?? '',
    machine: machine?.addresses ?? [],
    ports: machine?.ports ?? [],
    fresh: check.fresh,
    code: codeOf(tcp) ?? codeOf(tls) ?? codeOf(rdp) ?? '',
    isTooEarly: tls !== undefined && 'validity' in tls && tls.validity === 'early',
  };
  const say = (sentence: Sentence): string => (typeof sentence === 'string' ? sentence : sentence(spoken));
  const { title, sentence } = words[language][because];
  return { title: say(title), sentence: say(sentence), rows: seenRows(check, language) };
}

const codeOf = (said: object | undefined): string | undefined =>
  said && 'code' in said && said.code !== undefined ? String(said.code) : undefined;
