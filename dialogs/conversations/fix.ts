import type { Begin, Conversation, Step } from '../conversation.ts';
import type { Known } from '../known.ts';
import type { Parts } from '../parts.ts';
import { fixDetail } from '../questions/fix-detail.ts';
import { whichLicences } from '../questions/licences.ts';
import { whichServers } from '../questions/servers.ts';

/** Asks what only the person knows about a fix, and requests it. */
export const fix: Conversation = { id: 'fix', next };

async function next(begin: Begin, parts: Parts): Promise<Step> {
  const { known } = begin;
  const { fix: wanted, owns, vm } = known;
  if (!wanted || vm === undefined) return { known, ended: true };
  const choices = choicesOf(known);
  const missing = wanted.asks.find((one) => choices[one] === undefined);
  switch (missing) {
    case 'licences':
      if (owns?.licences === 'unknown') return { known: without(known), dialog: 'license-server' };
      return { known, ask: whichLicences(parts) };
    case 'servers':
      if (owns?.servers?.length === 0) return { known: without(known), dialog: 'license-server' };
      return { known, ask: whichServers(begin, parts) };
    case 'port':
    case 'sessions':
    case 'certificate':
      return { known, ask: fixDetail(missing, begin, parts) };
    case undefined:
      break;
    default:
      return missing satisfies never;
  }
  const { diagnosis, items, ticket } = wanted;
  const asked = await parts.requestFix(vm, {
    diagnosis,
    items: items.map((item) => ({ ...item, choices })),
    ...(ticket === undefined ? {} : { ticket }),
  });
  if (asked === 'done') return { known: without(known), ended: true };
  const mistaken = ticket === undefined ? {} : { mistake: 'ticket' };
  return { known, ask: fixDetail('ticket', { ...begin, ...mistaken }, parts) };
}

/** What was told for a fix, or once before for a guide. */
function choicesOf({ fix: wanted, owns }: Known): NonNullable<Known['fix']>['choices'] {
  const { licences, servers } = owns ?? {};
  return {
    ...(licences === undefined || licences === 'unknown' ? {} : { licences }),
    ...(servers === undefined || servers.length === 0 ? {} : { servers }),
    ...wanted?.choices,
  };
}

function without({ fix: _, ...known }: Known): Known {
  return known;
}
