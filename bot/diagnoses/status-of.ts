import { type StatusCard, statusCard } from '../../cards/status-card.ts';
import { destinationName } from '../../diagnosis/connectivity/path-facts.ts';
import { pathProgress } from '../../diagnosis/connectivity/path-progress.ts';
import type { Progress } from '../../diagnosis/diagnosis.ts';
import { meanwhile } from '../../diagnosis/symptoms/meanwhile.ts';
import type { Outgoing } from '../outgoing.ts';
import { outgoingOf } from './outgoing-of.ts';
import { askersOf, type DiagnosisRequest, machineIn } from './request.ts';

export const nothingSeenYet = ({ look }: Pick<DiagnosisRequest, 'look'>): Progress =>
  look.kind === 'path'
    ? pathProgress([], [])
    : {
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
      vm: machineIn(request),
      location: request.location,
      progress,
      askedBy: askersOf(request),
      ...(request.look.kind === 'path' ? { to: destinationName(request.look.path) } : {}),
      ...meanwhileOf(request),
      seconds: (now - Date.parse(request.askedAt)) / 1000,
      cancel: request.cancel,
    }),
  );

function meanwhileOf({ look }: DiagnosisRequest): Pick<StatusCard, 'meanwhile'> {
  if (look.kind !== 'machine') return {};
  const found = meanwhile(look.question, look.about ?? {});
  return found ? { meanwhile: found } : {};
}
