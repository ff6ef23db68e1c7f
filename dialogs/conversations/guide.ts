import { guides } from '../../diagnosis/guides/index.ts';
import type { Begin, Conversation, Step } from '../conversation.ts';
import { dialogOf } from '../known.ts';
import type { Parts } from '../parts.ts';
import { guideStep } from '../questions/guide-step.ts';
import { whichLicences } from '../questions/licences.ts';
import { machineFor } from '../questions/machine.ts';
import { whoWorksThere } from '../questions/role.ts';
import { whichServers } from '../questions/servers.ts';

/** What a person does by hand, one step at a time; at its end everything is looked at again. */
export const guide: Conversation = { id: 'guide', next };

async function next(begin: Begin, parts: Parts): Promise<Step> {
  const { guide: followed, ...rest } = begin.known;
  const steps = guides.find(({ id }) => id === followed?.id);
  if (!steps || !followed) return { known: rest, ended: true };
  const { vm = rest.vm } = followed;
  const found = await machineFor({ known: vm === undefined ? {} : { vm } }, parts);
  if ('step' in found) return { ...found.step, known: rest };
  const { known } = begin;
  const missing = (steps.asks ?? []).find((one) => known.owns?.[one] === undefined);
  if (missing === 'role') return { known, ask: whoWorksThere(parts) };
  if (missing === 'licences') return { known, ask: whichLicences(parts) };
  if (missing === 'servers') return { known, ask: whichServers(begin, parts) };
  if (followed.step < steps.steps.length) {
    return { known, ask: guideStep(found.machine, steps, known, parts) };
  }
  // What was seen before the steps no longer counts.
  const { begun: _, line: __, ...anew } = rest;
  return { known: anew, dialog: dialogOf(anew) };
}
