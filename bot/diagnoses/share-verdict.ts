import type { Language } from '../../base/language.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { DiagnosisRow } from '../../store/diagnoses.ts';
import type { DiagnosesParts } from './diagnoses-parts.ts';
import { postVerdict } from './post-verdict.ts';
import { requestSchema } from './request.ts';

/** Shows a verdict that one person saw to everybody in the conversation; twice is as good as once. */
export async function shareVerdict(
  parts: Pick<DiagnosesParts, 'buttons' | 'post' | 'newId'>,
  row: DiagnosisRow,
  { diagnosis, language }: { readonly diagnosis: Diagnosis; readonly language: Language },
): Promise<void> {
  const { onlyFor: _, ...asked } = requestSchema.parse(row.request);
  const request = { ...asked, mayShare: false, reader: { ...asked.reader, language } };
  const shown = `diagnosis/${row.number}/shared`;
  await postVerdict(parts, { shown, how: 'send', request }, { number: row.number, diagnosis });
}
