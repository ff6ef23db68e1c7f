import type { InstanceView } from '../../azure/read/virtual-machine.ts';

/** The power as Azure says it, such as `running`. */
export function powerOf({ statuses }: InstanceView): string {
  const codes = statuses.flatMap(({ code }) => code ?? []);
  const [power] = codes.flatMap((code) => /^PowerState\/(.+)$/i.exec(code)?.[1] ?? []);
  return power?.toLowerCase() ?? 'unknown';
}
