import { problemCard } from '../../cards/problem-card.ts';
import type { Progress } from '../../diagnosis/diagnosis.ts';
import type { DiagnosisRow } from '../../store/diagnoses.ts';
import { beginningOf } from './beginning-of.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { keepShowing } from './keep-showing.ts';
import { type At, postCard } from './post-card.ts';
import { postSeen } from './post-seen.ts';
import { cardKeyOf, type DiagnosisRequest, type LookAtMachine, requestSchema } from './request.ts';
import type { Seen } from './seen.ts';
import { nothingSeenYet } from './status-of.ts';

/** What is not there by then is missing from the verdict. */
const deadlineMs = 180_000;

/** A look inside Windows takes a minute as a rule; where it has to take another road, six. */
const insideDeadlineMs = 400_000;

/** The yes to a look inside Windows holds for so long; a diagnosis that begins later goes without it. */
const mayProbeForMs = 900_000;

/** One that took its process down so often would do it again. */
const mostAttempts = 3;

/** Makes a diagnosis that was claimed, until the verdict stands on its card. */
export async function makeDiagnosis(
  claimed: DiagnosisRow,
  parts: DiagnosesParts,
  closing: AbortSignal,
): Promise<void> {
  const { number } = claimed;
  const making = { claimed, request: await requestOf(claimed, parts) };
  const { look } = making.request;
  const at = { shown: cardKeyOf(number), how: 'update' as const, request: making.request };
  const stop = new AbortController();
  const over = new AbortController();
  const end = () => stop.abort();
  closing.addEventListener('abort', end, { once: true });
  // It may have been closed while this one was claimed.
  if (closing.aborted) end();
  const late = parts.clock.sleep(isInside(look) ? insideDeadlineMs : deadlineMs, over.signal).then(end);
  let progress = nothingSeenYet(making.request);
  const looking = see().finally(() => over.abort());
  try {
    const showing = keepShowing(making, parts, { progress: () => progress, over: over.signal, stop: end });
    const [seen] = await Promise.all([looking, showing]);
    // What was begun and not ended is begun again, by the next process.
    if (closing.aborted) return void (await parts.rows.renew(claimed, { milliseconds: 0 }));
    const related = seen?.kind === 'machine' ? await parts.relatedTo(seen.diagnosis) : [];
    await parts.store.transaction(async () => {
      const ended = seen ? { state: 'done' as const, result: seen } : { state: 'failed' as const };
      // Not if somebody cancelled it: its card says so already.
      if (!(await parts.rows.end(claimed, ended))) return;
      await (seen ? postSeen(parts, at, { number, seen, related }) : postProblem(parts, at, number));
    });
  } finally {
    closing.removeEventListener('abort', end);
    await Promise.allSettled([looking, late]);
  }

  /** A bug of ours ends this diagnosis and no other. */
  async function see(): Promise<Seen | undefined> {
    try {
      if (claimed.attempts > mostAttempts) throw new Error('It was begun several times and never ended.');
      const watched = {
        signal: stop.signal,
        progress: (news: Progress) => {
          progress = news;
        },
      };
      if (look.kind === 'path') {
        const { path, mayTry } = look;
        return { kind: 'path', path: await parts.lookAtPath(path, { ...watched, mayTry }) };
      }
      const { question, mayProbe } = look;
      return { kind: 'machine', diagnosis: await parts.diagnose(question, { ...watched, mayProbe }) };
    } catch (error) {
      if (!closing.aborted) parts.log.error('A diagnosis failed.', { diagnosis: number, error });
      return undefined;
    }
  }
}

/** What cannot be read was kept by another version. It may come by; until somebody ends it, the person cannot ask again. */
async function requestOf(claimed: DiagnosisRow, { rows, clock }: DiagnosesParts): Promise<DiagnosisRequest> {
  const read = requestSchema.safeParse(claimed.request);
  if (read.success) return withoutOldAuthority(read.data, clock.now());
  if (claimed.attempts > mostAttempts) await rows.end(claimed, { state: 'failed' });
  throw read.error;
}

function withoutOldAuthority(request: DiagnosisRequest, now: number): DiagnosisRequest {
  const { look } = request;
  if (now - Date.parse(request.askedAt) <= mayProbeForMs) return request;
  if (look.kind === 'path') return { ...request, look: { ...look, mayTry: false } };
  return isInside(look) ? { ...request, look: { ...look, mayProbe: 'probe-not-checked' } } : request;
}

const isInside = (look: DiagnosisRequest['look']): look is LookAtMachine =>
  look.kind === 'machine' && look.mayProbe === 'allowed';

/** The number finds what went wrong in the log. */
const postProblem = (parts: DiagnosesParts, at: At, number: number): Promise<void> =>
  postCard(parts, at, (button) =>
    problemCard({
      language: at.request.reader.language,
      reference: `D-${number}`,
      retry: button('retry', { begin: beginningOf(at.request) }),
    }),
  );
