import { type Azure, openAzure } from '../../azure/azure.ts';
import { loopbackHttpClient } from '../../azure/loopback.ts';
import { runningCall } from '../../azure/trace.ts';
import type { Clock } from '../../base/clock.ts';
import type { Leases, ProbeParts } from '../../guest/probe-parts.ts';
import { runProbe } from '../../guest/run-probe.ts';
import { guestAnswer } from '../diagnosis/healthy-guest.ts';
import { idOf } from '../support/azure.ts';
import { type Office, testOffice } from '../support/office.ts';
import { owner, startTestPractice, type TestPractice, testMoment } from '../support/practice.ts';
import { probeLine } from './probe-line.ts';

const { v, t0, t1, ms, f } = guestAnswer();

export const healthy = { v, t0, t1, ms, f };

/** The practice guest knows no probe here: what it would print is put in the place of its refusal, on the wire. */
export type Probing = {
  readonly office: Office;
  readonly practice: TestPractice;
  readonly azure: Azure;
  /** The operations that have reached Azure, without looking at how far they are. */
  readonly sent: readonly { readonly operation: string; readonly body: string }[];
  /** What the guest prints, one after the other; the last one stays. */
  readonly prints: string[];
  readonly run: (more?: Partial<ProbeParts>, unwanted?: AbortSignal) => ReturnType<typeof runProbe>;
  /** Ends when all that nobody waits for has ended. */
  readonly settled: () => Promise<unknown>;
};

const refusal = 'The practice guest runs only scripts that it knows, and it does not know this one.';

export async function startProbing(clock: Clock, leases: Leases): Promise<Probing> {
  const time = testMoment();
  const office = testOffice(time);
  const practice = await startTestPractice(office.world, time);
  const sent: { operation: string; body: string }[] = [];
  const prints = [probeLine(healthy)];
  // The end of one operation is read in several places.
  const printed = new Map<string, string>();
  const inner = loopbackHttpClient();
  const identity = { credential: practice.credential(), principal: owner.id };
  const endpoint = practice.url.replace('http:', 'https:');
  const azure = openAzure({
    identities: { read: identity, probe: identity, change: identity },
    clock,
    trace: () => undefined,
    endpoint,
    graphEndpoint: endpoint,
    pollEveryMs: 1,
    httpClient: {
      sendRequest: async (request) => {
        const operation = runningCall.getStore()?.operation ?? '';
        const response = await inner.sendRequest(request);
        if (request.method !== 'GET') sent.push({ operation, body: String(request.body ?? '') });
        if (!response.bodyAsText?.includes(refusal)) return response;
        const of =
          /[0-9a-f-]{36}(?=[?/]|$)/.exec(request.url.slice(request.url.indexOf('providers')))?.[0] ?? '';
        const output = printed.get(of) ?? nextOf(prints);
        printed.set(of, output);
        return { ...response, bodyAsText: withOutput(response.bodyAsText, output) };
      },
    },
  });
  const later = new Set<Promise<void>>();
  const parts: ProbeParts = {
    azure,
    leases,
    newId: time.newId,
    script: { text: 'probe', lines: ['probe'], sha256: 'ab'.repeat(32) },
    closing: new AbortController().signal,
    later: (work) => void later.add(work),
  };
  return {
    office,
    practice,
    azure,
    sent,
    prints,
    run: (more = {}, unwanted = new AbortController().signal) =>
      runProbe({ ...parts, ...more }, { id: idOf(office.vm), location: 'japaneast' }, unwanted),
    settled: () => Promise.all(later),
  };
}

const nextOf = (prints: string[]): string => (prints.length > 1 ? prints.shift() : prints[0]) ?? '';

/** In both shapes: the streams of the action, and the instance view of the resource. */
function withOutput(body: string, output: string): string {
  return JSON.stringify(
    JSON.parse(body, (key, value: unknown) => {
      if (key === 'error' && value === refusal) return '';
      if (!isObject(value)) return value;
      if ('output' in value && value['output'] === '') return { ...value, output };
      const code = String(value['code'] ?? '');
      if (code.startsWith('ComponentStatus/StdOut')) return { ...value, message: output };
      return code.startsWith('ComponentStatus/StdErr') ? { ...value, message: '' } : value;
    }),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
