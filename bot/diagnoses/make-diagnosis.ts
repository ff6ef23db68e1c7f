import { problemCard } from '../../cards/problem-card.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { DiagnosisRow } from '../../store/diagnoses.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { keepShowing } from './keep-showing.ts';
import { type At, postCard } from './post-card.ts';
import { postVerdict } from './post-verdict.ts';
import { cardKeyOf, type DiagnosisRequest, requestSchema } from './request.ts';
import { nothingSeenYet } from './status-of.ts';

/** What is not there by then is missing from the verdict. */
const deadlineMs = 180_000;

/** A look inside Windows takes a minute as a rule; where it has to take another road, six. */
const insideDeadlineMs = 400_000;

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
  const { mayProbe } = making.request;
  const at = { shown: cardKeyOf(number), how: 'update' as const, request: making.request };
  const stop = new AbortController();
  const over = new AbortController();
  const end = () => stop.abort();
  closing.addEventListener('abort', end, { once: true });
  const late = parts.clock
    .sleep(mayProbe === 'allowed' ? insideDeadlineMs : deadlineMs, over.signal)
    .then(end);
  let progress = nothingSeenYet;
  const diagnosing = diagnose().finally(() => over.abort());
  try {
    const showing = keepShowing(making, parts, { progress: () => progress, over: over.signal, stop: end });
    const [diagnosis] = await Promise.all([diagnosing, showing]);
    // What was begun and not ended is begun again, by the next process.
    if (closing.aborted) return void (await parts.rows.renew(claimed, { milliseconds: 0 }));
    const related = diagnosis ? await parts.relatedTo(diagnosis) : [];
    await parts.store.transaction(async () => {
      const ended = diagnosis ? { state: 'done' as const, result: diagnosis } : { state: 'failed' as const };
      // Not if somebody cancelled it: its card says so already.
      if (!(await parts.rows.end(claimed, ended))) return;
      await (diagnosis
        ? postVerdict(parts, at, { number, diagnosis, related })
        : postProblem(parts, at, number));
    });
  } finally {
    closing.removeEventListener('abort', end);
    await Promise.allSettled([diagnosing, late]);
  }

  /** A bug of ours ends this diagnosis and no other. */
  async function diagnose(): Promise<Diagnosis | undefined> {
    try {
      if (claimed.attempts > mostAttempts) throw new Error('It was begun several times and never ended.');
      const { question } = making.request;
      return await parts.diagnose(question, {
        signal: stop.signal,
        mayProbe,
        progress: (news) => {
          progress = news;
        },
      });
    } catch (error) {
      if (!closing.aborted) parts.log.error('A diagnosis failed.', { diagnosis: number, error });
      return undefined;
    }
  }
}

/** What cannot be read was kept by another version. It may come by; until somebody ends it, the person cannot ask again. */
async function requestOf(claimed: DiagnosisRow, { rows }: DiagnosesParts): Promise<DiagnosisRequest> {
  const read = requestSchema.safeParse(claimed.request);
  if (read.success) return read.data;
  if (claimed.attempts > mostAttempts) await rows.end(claimed, { state: 'failed' });
  throw read.error;
}

/** The number finds what went wrong in the log. */
const postProblem = (parts: DiagnosesParts, at: At, number: number): Promise<void> =>
  postCard(parts, at, (button) =>
    problemCard({
      language: at.request.reader.language,
      reference: `D-${number}`,
      retry: button('retry', { vm: at.request.question.vm }),
    }),
  );
