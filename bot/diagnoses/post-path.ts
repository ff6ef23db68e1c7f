import { connectivityCard } from '../../cards/connectivity-card.ts';
import type { PathDiagnosis } from '../../diagnosis/connectivity/path-diagnosis.ts';
import { beginningOf } from './beginning-of.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { type At, postCard } from './post-card.ts';
import { askersOf } from './request.ts';

/** What lies between a machine and somewhere else. */
export const postPath = (
  parts: Pick<DiagnosesParts, 'buttons' | 'post' | 'newId'>,
  at: At,
  { number, path }: { readonly number: number; readonly path: PathDiagnosis },
): Promise<void> =>
  postCard(parts, at, (button) => {
    const { reader, mayShare } = at.request;
    return connectivityCard({
      reader,
      path,
      askedBy: askersOf(at.request),
      number,
      buttons: {
        again: button('diagnose-again', { begin: beginningOf(at.request) }),
        ...(mayShare ? { share: button('share', { diagnosis: number }) } : {}),
      },
    });
  });
