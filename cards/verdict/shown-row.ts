import type { Row } from '../../diagnosis/checks/check.ts';
import type { Told } from './told.ts';

/** A row of a finding as a card shows it: when it was, in the reader's zone, after what it was. */
export function shownRow(
  { words, reader }: Pick<Told, 'words' | 'reader'>,
  { label, value, at }: Row,
): Omit<Row, 'at'> {
  const time = at === undefined ? [] : [words.moment(at, reader.timeZone)];
  return { label, value: [...(value === '' ? [] : [value]), ...time].join(' · ') };
}
