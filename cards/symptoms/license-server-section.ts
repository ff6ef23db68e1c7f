import type { LicenseServerReading } from '../../diagnosis/symptoms/symptom-reading.ts';
import type { Block, Line } from '../card.ts';
import type { Told } from '../verdict/told.ts';
import { observedLines } from './observed-lines.ts';

/** The way in at once, how licensing stands, and what ends it. */
export function licenseServerSection(told: Told, read: LicenseServerReading): readonly Block[] {
  const { words, reader } = told;
  const { licenseServer: said } = words.symptoms;
  const { command, from, behind, parts, waysOut } = read;
  const ways = waysOut.map(
    ({ id, why }): Line => ({ state: 'note', text: said.ways[id], detail: why[reader.language] }),
  );
  return [
    { type: 'heading', text: said.heading },
    { type: 'text', text: behind ? said.adminBehind(behind[reader.language]) : said.admin[from] },
    { type: 'code', language: 'plain', text: command },
    { type: 'lines', lines: observedLines(told, parts, said.parts) },
    ...(ways.length === 0
      ? []
      : ([
          { type: 'heading', text: said.waysOut },
          { type: 'lines', lines: ways },
        ] as const)),
  ];
}
