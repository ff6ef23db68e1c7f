import { connectivityCard } from '../../cards/connectivity-card.ts';
import type { PathDiagnosis } from '../../diagnosis/connectivity/path-diagnosis.ts';
import { guidesForPath } from '../../diagnosis/guides/guides-for-path.ts';
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
    const { dialog, known } = beginningOf(at.request);
    return connectivityCard({
      reader,
      path,
      askedBy: askersOf(at.request),
      number,
      buttons: {
        again: button('diagnose-again', { begin: { dialog, known } }),
        guides: guidesForPath(path).map(({ guide, vm }) => ({
          name: guide.name,
          id: button('guide', {
            begin: { dialog: 'guide', known: { ...known, guide: { id: guide.id, vm, step: 0, target: {} } } },
          }),
        })),
        ...(mayShare ? { share: button('share', { diagnosis: number }) } : {}),
      },
    });
  });
