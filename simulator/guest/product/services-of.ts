import type { Windows } from '../windows/windows.ts';
import { productServices, type Service } from './services.ts';

/** Every service that is installed: of Windows, of its roles, and of what others have put there. */
export const servicesOf = (windows: Windows): readonly Service[] => [
  ...productServices(windows.roles),
  ...windows.filters.map(({ service, product }) => foreign(service, product, service)),
  ...windows.programs.map(({ service, name }) => foreign(service, service, name)),
];

const foreign = (name: string, display: string, host: string): Service => ({
  name,
  display,
  start: 2,
  account: 'LocalSystem',
  needs: [],
  host,
  runs: true,
  inSafeMode: false,
});
