import { verdictCard } from '../../cards/verdict-card.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { verdictOf } from '../../diagnosis/verdict.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { type At, postCard } from './post-card.ts';

/** The verdict with its buttons. */
export const postVerdict = (
  parts: Pick<DiagnosesParts, 'buttons' | 'post' | 'newId'>,
  at: At,
  { number, diagnosis }: { readonly number: number; readonly diagnosis: Diagnosis },
): Promise<void> =>
  postCard(parts, at, (button) => {
    const { reader, question, asker, mayShare } = at.request;
    const { vm } = question;
    return verdictCard({
      reader,
      diagnosis,
      verdict: verdictOf(diagnosis),
      askedBy: asker.name,
      number,
      buttons: {
        again: button('diagnose-again', { vm }),
        waysIn: button('ways-in', { diagnosis: number }),
        elsewhere: button('elsewhere', { vm }, asker.channelId),
        ...(mayShare ? { share: button('share', { diagnosis: number }) } : {}),
      },
    });
  });
