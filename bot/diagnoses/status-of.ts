import { statusCard } from '../../cards/status-card.ts';
import type { Progress } from '../../diagnosis/diagnosis.ts';
import type { Outgoing } from '../outgoing.ts';
import { outgoingOf } from './outgoing-of.ts';
import { askersOf, type DiagnosisRequest } from './request.ts';

export const nothingSeenYet: Progress = {
  parts: [
    { part: 'azure', state: 'looking', done: 0, of: 0 },
    { part: 'network', state: 'looking', done: 0, of: 0 },
    { part: 'windows', state: 'looking', done: 0, of: 0 },
  ],
};

/** The status card as it is now. */
export const statusOf = (request: DiagnosisRequest, progress: Progress, now: number): Outgoing =>
  outgoingOf(
    request,
    statusCard({
      reader: request.reader,
      vm: request.question.vm,
      location: request.location,
      progress,
      askedBy: askersOf(request),
      seconds: (now - Date.parse(request.askedAt)) / 1000,
      cancel: request.cancel,
    }),
  );
