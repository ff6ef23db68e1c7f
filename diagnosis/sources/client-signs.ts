import type { Diagnosis } from '../diagnosis.ts';
import { activityLog } from '../evidence/activity-log.ts';
import { publicAddresses } from '../evidence/public-addresses.ts';
import { portsThatLead } from './ports-that-lead.ts';
import { seenIn } from './seen-in.ts';
import type { Sign } from './source.ts';
import { type Told, toldPort } from './told.ts';

/** What Azure and Windows show about the person's own end: where it has to connect to, and whether that changed. */
export const clientSigns = (diagnosis: Diagnosis, told: Told): readonly Sign[] => [
  ...bastionSigns(diagnosis),
  ...portSigns(diagnosis, told),
  ...addressSigns(diagnosis, told),
];

/** RDP begins inside Azure then. */
const bastionSigns = ({ question }: Diagnosis): readonly Sign[] =>
  question.wayIn.kind === 'bastion'
    ? (['client', 'office-edge'] as const).map((source) => ({
        source,
        says: 'ruled-out',
        by: 'azure',
        words: {
          en: 'Through Bastion only HTTPS passes here; RDP begins inside Azure.',
          ja: 'Bastion 経由のため、ここを通るのは HTTPS だけです。RDP は Azure の中から始まります。',
        },
      }))
    : [];

function portSigns(diagnosis: Diagnosis, told: Told): readonly Sign[] {
  const port = toldPort(told);
  const leading = portsThatLead(diagnosis);
  if (port === undefined || !leading || leading.includes(port)) return [];
  return [
    {
      source: 'client',
      says: 'likely',
      by: 'windows',
      words: {
        en: `Remote Desktop is reached at TCP ${leading.join(' or ')}; you use TCP ${port}.`,
        ja: `接続先のポートは TCP ${leading.join(' または ')} ですが、お使いのポートは TCP ${port} です。`,
      },
    },
  ];
}

/** A name may still lead a PC to the address from before. Whoever never got in has no old address. */
function addressSigns(diagnosis: Diagnosis, told: Told): readonly Sign[] {
  const { kind } = diagnosis.question.wayIn;
  const at = addressChangedAt(diagnosis);
  if (at === undefined || (kind !== 'public' && kind !== 'not-told') || told.since === 'never-worked')
    return [];
  const address = seenIn(diagnosis, publicAddresses)?.find((one) => one.address !== undefined)?.address;
  const fits =
    told.changed === 'address' || isSince(told.since, Date.parse(diagnosis.endedAt) - Date.parse(at));
  return [
    {
      source: 'client',
      says: fits ? 'likely' : 'possible',
      by: 'azure',
      at,
      words: {
        en: `The public address was changed in Azure${address ? ` and is ${address} now` : ''}. A name may still lead your PC to the old one.`,
        ja: `Azure でパブリック IP アドレスが変更されています${address ? `(現在は ${address})` : ''}。名前で接続すると、古いアドレスにつながることがあります。`,
      },
    },
  ];
}

const hour = 3_600_000;

/** Within how long of what people mean by it something must have been changed to be the reason. */
const lately: Readonly<Partial<Record<NonNullable<Told['since']>, number>>> = {
  'just-now': 6 * hour,
  today: 24 * hour,
  'this-week': 7 * 24 * hour,
};

const isSince = (since: Told['since'], age: number): boolean =>
  since !== undefined && age <= (lately[since] ?? 0);

/** When the Activity Log saw the address change: it was written, or given back because the machine was deallocated. */
function addressChangedAt(diagnosis: Diagnosis): string | undefined {
  const log = seenIn(diagnosis, activityLog);
  const addresses = seenIn(diagnosis, publicAddresses) ?? [];
  const isGivenBack = addresses.some(({ allocation }) => allocation?.toLowerCase() === 'dynamic');
  return log?.events.find(
    ({ status, operation }) =>
      status === 'Succeeded' &&
      (addressWritten.test(operation) || (isGivenBack && deallocated.test(operation))),
  )?.at;
}

const addressWritten = /\/publicIPAddresses\/(write|delete)$/i;

const deallocated = /\/virtualMachines\/deallocate\/action$/i;
