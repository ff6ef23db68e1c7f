import type { FactValue } from '../../guest/facts/index.ts';
import type { UnreadFact } from '../checks/check.ts';

type Facts = {
  readonly policy: FactValue<'policy'> | undefined;
  readonly licensingSettings: FactValue<'licensingSettings'> | undefined;
  readonly serviceSettings: FactValue<'serviceSettings'> | undefined;
};

export type Licensing = {
  /** 2 per device, 4 per user; undefined where none is set. */
  readonly mode: number | undefined;
  readonly servers: readonly string[];
  /** Whether a policy or the service itself named them; else the registry alone was read. */
  readonly serversTold: boolean;
  /** Whether a policy decides; the machine's own values do not count then. */
  readonly byPolicy: { readonly mode: boolean; readonly servers: boolean };
  /** Undefined where the service did not tell. */
  readonly graceDaysLeft: number | undefined;
};

/** What counts of licensing: policy before the machine's own values. */
export function licensingOf({ policy, licensingSettings, serviceSettings }: Facts): Licensing {
  const mode = policy?.licensingMode ?? licensingSettings?.mode;
  const fromPolicy = policy?.licenseServers?.split(/[\s,;]+/).filter((name) => name !== '');
  return {
    mode: mode === 2 || mode === 4 ? mode : undefined,
    servers: fromPolicy ?? serviceSettings?.servers ?? licensingSettings?.servers ?? [],
    serversTold: (fromPolicy ?? serviceSettings?.servers) !== undefined,
    byPolicy: { mode: policy?.licensingMode !== undefined, servers: fromPolicy !== undefined },
    graceDaysLeft: serviceSettings?.graceDaysLeft,
  };
}

/** Until the grace period ends, nobody is asked for a licence. */
export const isInGrace = ({ graceDaysLeft }: Licensing): boolean => (graceDaysLeft ?? 0) > 0;

/** Whether it is known that people are asked for one. */
export const isGraceOver = ({ graceDaysLeft }: Licensing): boolean => graceDaysLeft === 0;

/** Where the service could not tell the grace period, with Windows' code. */
export function unreadGrace({ serviceSettings }: Facts): readonly UnreadFact[] {
  const { graceDaysLeft, graceError: code } = serviceSettings ?? {};
  if (graceDaysLeft !== undefined || code === undefined) return [];
  return [{ fact: 'serviceSettings', why: 'failed', code }];
}

export const modeName = (mode: number | undefined): { readonly en: string; readonly ja: string } => {
  if (mode === 2) return { en: 'per device (2)', ja: '接続デバイス数(2)' };
  if (mode === 4) return { en: 'per user (4)', ja: '接続ユーザー数(4)' };
  return { en: 'not set', ja: '未設定' };
};
