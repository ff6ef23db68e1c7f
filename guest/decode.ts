import type { GuestOutput } from '../azure/probe/run-command.ts';
import { failure, type Result, success } from '../base/result.ts';
import { type ProbeAnswer, probeAnswer } from './answer.ts';
import { facts } from './facts/index.ts';
import { readDocument } from './read-document.ts';
import { readLine, type Undecoded } from './read-line.ts';

/** What the probe said, out of all that was printed. It may have been printed by anybody: nothing of it is believed. */
export function decode(printed: GuestOutput): Result<ProbeAnswer, Undecoded> {
  const document = readLine(printed, 'RDPP1');
  return document.ok ? checked(document.value) : document;
}

/** Each fact by its own schema: one of another shape is said to be malformed, and the others are kept. */
function checked(document: unknown): Result<ProbeAnswer, Undecoded> {
  const said = readDocument(document);
  if (!said) return failure({ reason: 'answer-malformed' });
  const known = new Map(Object.values(facts).map((fact) => [fact.key as string, fact.schema]));
  const entries = Object.entries(said.f).filter(([key]) => known.has(key));
  const isWell = ([key, value]: readonly [string, unknown]) => known.get(key)?.safeParse(value).success;
  return success(
    probeAnswer.parse({
      ...said,
      f: Object.fromEntries(entries.filter((entry) => isWell(entry))),
      malformed: [...said.malformed, ...entries.filter((entry) => !isWell(entry)).map(([key]) => key)],
    }),
  );
}
