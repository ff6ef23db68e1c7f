import * as z from 'zod';
import { defineFact, dword, text, words } from './fact.ts';

export type Service = {
  readonly state: 'running' | 'stopped' | 'pending' | 'unknown';
  /** 2 automatic, 3 on demand, 4 disabled. */
  readonly start: number | undefined;
  /** Whether it runs under another account than Windows gives it. */
  readonly accountChanged: boolean;
};

const states: Readonly<Record<string, Service['state']>> = { R: 'running', S: 'stopped', P: 'pending' };

/** By name, such as `TermService=R3d`. One that is not installed is not among them. */
export const services = defineFact({
  key: 'svc',
  group: 'svc',
  schema: z
    .string()
    .max(2000)
    .regex(/^([A-Za-z0-9_$#.-]{1,64}=[RSP?][0-4?][d!?])( [A-Za-z0-9_$#.-]{1,64}=[RSP?][0-4?][d!?])*$/)
    .transform((all): ReadonlyMap<string, Service> => {
      const entries = all.split(' ').map((entry): readonly [string, Service] => {
        const [name = '', said = ''] = entry.split('=');
        const start = Number(said[1]);
        return [
          name,
          {
            state: states[said[0] ?? ''] ?? 'unknown',
            start: Number.isNaN(start) ? undefined : start,
            accountChanged: said[2] === '!',
          },
        ];
      });
      return new Map(entries);
    }),
});

/** Type of TermService where it is not 32, which is what Windows gives it. 16 is harmless. */
export const termServiceType = defineFact({ key: 'ft', group: 'svc', schema: dword });

/** What TermService needs to start, by name. */
export const termServiceNeeds = defineFact({ key: 'dep', group: 'svc', schema: words });

/** The library of TermService where it is not the one of Windows. */
export const termServiceLibrary = defineFact({ key: 'dll', group: 'svc', schema: text });

/** Firewalls and protection software of others, by the names of their services. */
export const foreignProtection = defineFact({ key: 'av', group: 'svc', schema: words });
