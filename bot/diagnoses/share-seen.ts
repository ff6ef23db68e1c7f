import type { Language } from '../../base/language.ts';
import type { DiagnosisRow } from '../../store/diagnoses.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { postSeen } from './post-seen.ts';
import { requestSchema } from './request.ts';
import type { Seen } from './seen.ts';

/** Shows what one person saw to everybody in the conversation; twice is as good as once. */
export async function shareSeen(
  parts: Pick<DiagnosesParts, 'buttons' | 'post' | 'newId' | 'fixesFor'>,
  row: DiagnosisRow,
  { seen, language }: { readonly seen: Seen; readonly language: Language },
): Promise<void> {
  const { onlyFor: _, ...asked } = requestSchema.parse(row.request);
  const request = { ...asked, mayShare: false, reader: { ...asked.reader, language } };
  const shown = `diagnosis/${row.number}/shared`;
  await postSeen(parts, { shown, how: 'send', request }, { number: row.number, seen });
}
