import type { Block } from '../card.ts';
import { guideButtons } from '../guide-buttons.ts';
import { sourceLines } from '../sources/source-lines.ts';
import type { Told } from '../verdict/told.ts';
import { eventIdsSection } from './event-ids-section.ts';
import { internalErrorSection } from './internal-error-section.ts';
import { licenseServerSection } from './license-server-section.ts';

/** What was asked about, also where nothing blocks; and what the person can do step by step. */
export const symptomSection = (told: Told): readonly Block[] => [...reading(told), ...guides(told)];

function reading(told: Told): readonly Block[] {
  const { reading: read } = told.about;
  switch (read?.symptom) {
    case 'internal-error':
      return internalErrorSection(told, read);
    case 'license-server':
      return licenseServerSection(told, read);
    case 'event-ids':
      return eventIdsSection(told, read);
    case 'cannot-connect':
      return [{ type: 'heading', text: told.words.sources.heading }, sourceLines(told.reader, read.sources)];
    case undefined:
      return [];
    default:
      return read satisfies never;
  }
}

const guides = ({ words, reader, buttons: { guides: offered = [] } }: Told): readonly Block[] =>
  offered.length === 0
    ? []
    : [
        { type: 'text', text: words.symptoms.guides, subtle: true },
        ...guideButtons(reader.language, offered),
      ];
