import type { Settled } from '../state.ts';
import { sources, tries, type Written } from '../written.ts';

export function domainEvents({ domain, inside }: Settled): readonly Written[] {
  if (!domain || inside.windows.roles.includes('domain-controller')) return [];
  const short = domain.name.split('.')[0]?.toUpperCase() ?? '';
  const policy = (id: number): Written => ({ ...sources.groupPolicy, id, minutesAgo: tries });
  if (domain.code !== 0)
    return [{ ...sources.netlogon, id: 5719, minutesAgo: tries, data: [short, '0xc000005e'] }, policy(1129)];
  if (domain.trusted === false)
    return [{ ...sources.netlogon, id: 3210, minutesAgo: tries, data: [short, '0xc0000022'] }, policy(1053)];
  return [];
}
