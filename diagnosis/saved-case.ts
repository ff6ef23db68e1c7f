import * as z from 'zod';
import { azureReasons, missingReasons, probeRefusals } from '../base/reasons.ts';
import { parseResourceId } from '../base/resource-id.ts';
import { failure, type Result, success } from '../base/result.ts';
import type { Case } from './conclude.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Evidence } from './evidence/evidence.ts';
import { evidenceUnits } from './evidence/index.ts';
import { questionSchema } from './question.ts';

const format = 'rdp-bot case';

/** Raised when a value gets another form, so that an old file is told from a broken one. */
const version = 1;

const head = z.object({ format: z.literal(format), version: z.number() });

const resource = z.string().refine((text) => parseResourceId(text) !== undefined, 'not a resource id');

const missing = z.strictObject({
  missing: z.literal(true),
  because: z.strictObject({
    reason: z.enum([...azureReasons, ...missingReasons, ...probeRefusals]),
    action: z.string().optional(),
    scope: z.string().optional(),
    needs: z.string().optional(),
    message: z.string().optional(),
    heldBy: z.string().optional(),
  }),
});

const seen = z.strictObject({
  value: z.unknown(),
  source: z.strictObject({ operation: z.string(), resource }),
  at: z.iso.datetime(),
});

const schema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  question: questionSchema.extend({ vm: resource }),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  evidence: z.record(z.string(), z.union([missing, seen])),
});

/** What was looked at, without what was said of it. */
export const caseOf = ({ question, startedAt, endedAt, evidence }: Diagnosis): Case => ({
  question,
  startedAt,
  endedAt,
  evidence: new Map(evidence.map(({ id, evidence: found }) => [id, found])),
});

/** A case as the text of a file: the question and what was seen, and nothing that was judged. */
export function writeCase({ question, startedAt, endedAt, evidence }: Case): string {
  const saved = { format, version, question, startedAt, endedAt, evidence: Object.fromEntries(evidence) };
  return `${JSON.stringify(saved, null, 2)}\n`;
}

/** Reads it back, every value through its unit's schema; or says in a sentence why that cannot be done. */
export function readCase(text: string): Result<Case, string> {
  const raw = parsed(text);
  const known = head.safeParse(raw);
  if (!known.success) return failure('This file is not a saved case.');
  if (known.data.version !== version) {
    return failure(
      `This case was saved in version ${known.data.version}; this program reads version ${version}.`,
    );
  }
  const read = schema.safeParse(raw);
  if (!read.success) return failure(`This case is broken: ${placeOf(read.error)}.`);
  const evidence = new Map<string, Evidence<unknown>>();
  for (const [id, found] of Object.entries(read.data.evidence)) {
    const unit = evidenceUnits.find((one) => one.id === id);
    if (!unit)
      return failure(`This case holds evidence that this program does not know: ${JSON.stringify(id)}.`);
    if ('missing' in found) {
      evidence.set(id, found as Evidence<unknown>);
      continue;
    }
    const value = unit.schema.safeParse(found.value);
    if (!value.success) return failure(`This case is broken: ${id} ${placeOf(value.error)}.`);
    evidence.set(id, { ...found, value: value.data });
  }
  const { question, startedAt, endedAt } = read.data;
  return success({ question, startedAt, endedAt, evidence });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const placeOf = ({ issues: [issue] }: z.ZodError): string =>
  `at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'not understood'}`;
