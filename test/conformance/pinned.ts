import { apiVersionOf, type Interaction, pathOf } from './interaction.ts';

/** The api-version that the pinned SDKs send, or that we send where no SDK does, by what the last provider of a path is. */
const pinned: readonly { readonly type: RegExp; readonly apiVersion: string }[] = [
  { type: /^Microsoft\.Compute\/(disks|snapshots)\b/i, apiVersion: '2025-01-02' },
  { type: /^Microsoft\.Compute\//i, apiVersion: '2026-03-01' },
  { type: /^Microsoft\.Network\//i, apiVersion: '2025-05-01' },
  { type: /^Microsoft\.ResourceGraph\//i, apiVersion: '2024-04-01' },
  { type: /^Microsoft\.ResourceHealth\//i, apiVersion: '2022-10-01' },
  {
    type: /^Microsoft\.Authorization\/(roleAssignments|roleDefinitions|permissions)\b/i,
    apiVersion: '2022-04-01',
  },
  { type: /^Microsoft\.Insights\/eventtypes\b/i, apiVersion: '2015-04-01' },
  { type: /^Microsoft\.Security\//i, apiVersion: '2020-01-01' },
];

/** `undefined` where no version is pinned. */
export function pinnedVersionOf(path: string): string | undefined {
  const type = path.slice(path.toLowerCase().lastIndexOf('/providers/') + '/providers/'.length);
  return pinned.find((one) => one.type.test(type))?.apiVersion;
}

/** Whether one of our own clients asked: every Azure SDK of package.json sends through this package. */
export const isFromSdk = ({ userAgent }: Interaction): boolean => /\bcore-rest-pipeline\//.test(userAgent);

/** An SDK that sends another version than we think makes every other check worthless. */
export function wrongVersionOf(interaction: Interaction): string | undefined {
  const expected = pinnedVersionOf(pathOf(interaction));
  const sent = apiVersionOf(interaction);
  if (expected === undefined || expected === sent) return undefined;
  return `was sent with api-version ${sent}; the pinned one is ${expected}`;
}
