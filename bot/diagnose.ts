import { readFile, writeFile } from 'node:fs/promises';
import { systemClock } from '../base/clock.ts';
import { randomId } from '../base/ids.ts';
import type { Language, Words } from '../base/language.ts';
import { renderPlainText } from '../cards/render/plain-text.ts';
import { verdictCard } from '../cards/verdict-card.ts';
import { type Case, conclude } from '../diagnosis/conclude.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { redact } from '../diagnosis/redact.ts';
import { caseOf, readCase, writeCase } from '../diagnosis/saved-case.ts';
import { type Verdict, verdictOf } from '../diagnosis/verdict.ts';
import { errorCode } from '../store/error-code.ts';
import { askAzure } from './ask-azure.ts';
import { CannotStart } from './cannot-start.ts';
import { type DiagnoseOptions, help, readDiagnoseOptions } from './diagnose-options.ts';
import { printProbe } from './print-probe.ts';
import { sentenceOf } from './sentence-of.ts';

const exitCodes: Readonly<Record<Verdict['kind'], number>> = {
  'nothing-found': 0,
  blocked: 2,
  uncertain: 3,
  'not-for-us': 3,
};

async function main(args: readonly string[]): Promise<void> {
  const asked = readDiagnoseOptions(args);
  if (asked.kind === 'help') return console.log(help);
  if (asked.kind === 'print-probe') return printProbe((bytes) => process.stdout.write(bytes), console.error);
  const diagnosis = await diagnosisFor(asked);
  const verdict = verdictOf(diagnosis);
  console.log(asked.json ? JSON.stringify(diagnosis, undefined, 2) : shown(diagnosis, verdict, asked));
  process.exitCode = exitCodes[verdict.kind];
}

async function diagnosisFor(
  asked: Exclude<DiagnoseOptions, { kind: 'help' | 'print-probe' }>,
): Promise<Diagnosis> {
  if (asked.kind === 'saved') return conclude(await load(asked.file));
  const parts = { clock: systemClock, newId: randomId, say: console.error };
  const diagnosis = await askAzure(process.env, asked, parts);
  if (asked.save) await save(diagnosis, asked.save);
  return diagnosis;
}

async function load(file: string): Promise<Case> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CannotStart(`${file} cannot be read (${errorCode(error) ?? String(error)}).`);
  });
  const read = readCase(text);
  if (!read.ok) throw new CannotStart(`${file}: ${read.failure}`);
  return read.value;
}

/** Only for who saved it: the machine's network stands in it. What was there before stays. */
async function save(
  diagnosis: Diagnosis,
  { file, redact: asked }: { readonly file: string; readonly redact: boolean },
): Promise<void> {
  const seen = caseOf(diagnosis);
  const text = writeCase(asked ? redact(seen, randomId()) : seen);
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    throw new CannotStart(
      errorCode(error) === 'EEXIST'
        ? `${file} is there already. Choose another name with --save, or move it away.`
        : `${file} cannot be written (${errorCode(error) ?? String(error)}).`,
    );
  });
}

const asker: Words = { en: 'the command line', ja: 'コマンドライン' };

const shown = (
  diagnosis: Diagnosis,
  verdict: Verdict,
  { language }: { readonly language: Language },
): string => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const reader = { language, timeZone };
  return renderPlainText(
    verdictCard({ reader, diagnosis, verdict, askedBy: asker[language], buttons: {} }),
  ).trimEnd();
};

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(sentenceOf(error));
  process.exitCode = 1;
});
