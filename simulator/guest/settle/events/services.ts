import type { Failure, SettledService } from '../services.ts';
import { sources, tries, type Written } from '../written.ts';

export function serviceEvents({ name, display, failure }: SettledService): readonly Written[] {
  if (!failure) return [];
  const control = (id: number, ...data: readonly string[]): Written => ({
    ...sources.control,
    id,
    minutesAgo: tries,
    data,
  });
  return failureEvents({ name, display }, failure, control);
}

function failureEvents(
  { name, display }: { readonly name: string; readonly display: string },
  failure: Failure,
  control: (id: number, ...data: readonly string[]) => Written,
): readonly Written[] {
  switch (failure.kind) {
    case 'logon':
      return [control(7038, name, failure.account, '%%1326'), control(7000, display, '%%1069')];
    case 'dependency':
      return [control(7001, display, failure.on, '%%1068')];
    case 'module-missing':
      return [control(7023, display, '%%126')];
    case 'crashes': {
      const program = `svchost.exe_${name}`;
      const crash: Written = {
        ...sources.applicationError,
        id: 1000,
        minutesAgo: tries,
        data: [program, '10.0.20348.1', failure.module, '10.0.20348.2582', 'c0000005'],
      };
      return [control(7031, display, '2', '60000', '1', 'Restart the service'), crash];
    }
    default:
      return failure satisfies never;
  }
}
