import { type Azure, openAzure } from '../../azure/azure.ts';
import { systemClock } from '../../base/clock.ts';
import type { AzureReason } from '../../base/reasons.ts';
import { parseResourceId, type ResourceId, resourceKey, sameResource } from '../../base/resource-id.ts';
import { notOurs } from './not-ours.ts';
import { readers } from './readers.ts';
import { addressOf, type Conversation, conversationAt, type Recording } from './recording.ts';
import { replay } from './replay.ts';
import type { Report } from './report.ts';

/** What the real Azure once answered has to become a value or the right reason, through the same door as everything. */
export async function checkRecordings(recordings: readonly Recording[]): Promise<Report> {
  const findings: string[] = [];
  const skipped = new Set<string>();
  let values = 0;
  let reasons = 0;
  for (const [index, recording] of recordings.entries()) {
    const conversation = conversationAt(recordings, index);
    if (!conversation) continue;
    const excuse = excuseFor(recording);
    if (excuse !== undefined) {
      skipped.add(excuse);
      continue;
    }
    const { fault, reason } = await ask(conversation);
    if (fault !== undefined) findings.push(`recording ${index + 1}, ${recording.op}: ${fault}`);
    if (reason === undefined) values += 1;
    else reasons += 1;
  }
  for (const excuse of Object.keys(notOurs)) {
    if (!skipped.has(excuse) || excuse in readers) {
      findings.push(`${excuse} need not stand in not-ours.ts any more`);
    }
  }
  return {
    checked: `${values + reasons} recorded conversations with Azure through our door: ${values} gave a value, ${reasons} a reason`,
    count: values + reasons,
    findings,
  };
}

/** The entry of not-ours.ts that says why nobody of us asks this: the operation, or the last part of its path. */
const excuseFor = ({ op, uri }: Recording): string | undefined =>
  [op, `${op} ${new URL(uri).pathname.split('/').at(-1)}`].find((excuse) => excuse in notOurs);

async function ask(conversation: Conversation): Promise<{ fault?: string; reason?: AzureReason }> {
  const { opening } = conversation;
  const reader = readers[opening.op];
  if (!reader) return { fault: 'nothing of ours asks this, and not-ours.ts does not say why' };
  const id = addressed(new URL(opening.uri).pathname);
  const result = await reader.read(azureOf(conversation), id);
  const expected = expectedReason(conversation, reader.effect === true);
  const reason = result.ok ? undefined : result.failure.reason;
  const told = result.ok ? '' : ` (${result.failure.code ?? ''} ${result.failure.message})`;
  if (reason !== expected) {
    return {
      fault: `became ${reason ?? 'a value'}${told}, not ${expected ?? 'a value'}`,
      ...(reason ? { reason } : {}),
    };
  }
  if (reason !== undefined) return { reason };
  return result.ok && isAnother(result.value, opening.uri, id)
    ? { fault: 'became the value of another resource' }
    : {};
}

/** A single resource that was read has the id that was asked for. */
function isAnother(value: unknown, uri: string, asked: ResourceId): boolean {
  const isResource = addressOf('GET', uri).endsWith(resourceKey(asked));
  const id = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined;
  return isResource && typeof id === 'string' && !sameResource(id, asked);
}

const reasonOfStatus: Readonly<Record<number, AzureReason>> = {
  400: 'invalid',
  401: 'sign-in-failed',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  429: 'throttled',
};

/** `undefined`: a value. */
function expectedReason(
  { opening, answers, complete }: Conversation,
  effect: boolean,
): AzureReason | undefined {
  if (opening.status >= 400) return reasonOfStatus[opening.status] ?? 'azure-error';
  if (!complete) return effect ? 'outcome-unknown' : 'unreachable';
  const failed = answers.some(({ body }) => /"status":\s*"Failed"/.test(body ?? ''));
  return failed ? 'operation-failed' : undefined;
}

/** The resource, group or subscription in a path, without an action or a collection at its end. */
function addressed(path: string): ResourceId {
  for (let text = decodeURIComponent(path); text !== ''; text = text.slice(0, text.lastIndexOf('/'))) {
    const id = parseResourceId(text);
    if (id) return id;
  }
  throw new Error(`${path} addresses nothing`);
}

function azureOf(conversation: Conversation): Azure {
  const credential = {
    getToken: async () => ({ token: 'recorded', expiresOnTimestamp: Date.now() + 3_600_000 }),
  };
  const identity = { credential, principal: 'recorded' };
  return openAzure({
    identities: { read: identity, probe: identity, change: identity },
    clock: systemClock,
    trace: () => undefined,
    httpClient: replay(conversation),
    pollEveryMs: 1,
  });
}
