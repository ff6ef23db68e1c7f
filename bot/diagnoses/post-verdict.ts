import { verdictCard } from '../../cards/verdict-card.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { OtherMachine } from '../../diagnosis/find-other-machines.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { type At, postCard } from './post-card.ts';
import { askersOf, type DiagnosisRequest } from './request.ts';

type ToPost = {
  readonly number: number;
  readonly diagnosis: Diagnosis;
  readonly related?: readonly OtherMachine[];
};

/** Where the policy names nobody, nobody could press it. */
const mayOffer = (mayProbe: DiagnosisRequest['mayProbe']): boolean =>
  mayProbe !== 'allowed' && mayProbe !== 'probe-names-nobody';

/** The verdict with its buttons. */
export const postVerdict = (
  parts: Pick<DiagnosesParts, 'buttons' | 'post' | 'newId'>,
  at: At,
  { number, diagnosis, related = [] }: ToPost,
): Promise<void> =>
  postCard(parts, at, (button) => {
    const { reader, question, asker, mayShare, mayProbe, onlyFor } = at.request;
    const { vm } = question;
    return verdictCard({
      reader,
      diagnosis,
      verdict: verdictOf(diagnosis),
      askedBy: askersOf(at.request),
      number,
      buttons: {
        again: button('diagnose-again', { vm }),
        waysIn: button('ways-in', { diagnosis: number }),
        elsewhere: button('elsewhere', { vm }, asker.channelId),
        ...(mayShare ? { share: button('share', { diagnosis: number }) } : {}),
        // On a card for one person, the one who could press it may not.
        ...(mayOffer(mayProbe) && onlyFor === undefined
          ? { inside: button('look-inside', { diagnosis: number }) }
          : {}),
        others: related.map(({ id, name }) => ({ name, id: button('diagnose', { vm: id }) })),
      },
    });
  });
