import { virtualMachine } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { writtenBy } from './written-by.ts';

export const bootDiagnosticsOff: Scenario = {
  id: 'boot-diagnostics-off',
  title: { en: 'Boot diagnostics off', ja: 'ブート診断が無効' },
  told: {
    en: 'The pipeline deployed the machine from an old template that leaves boot diagnostics off.',
    ja: 'パイプラインが、ブート診断を無効にした古いテンプレートでデプロイしました。',
  },
  fits: () => true,
  apply: (world, vm, moment) => set(world, vm, moment, false),
  isInForce: (world, vm) =>
    virtualMachine(world, vm).properties.diagnosticsProfile?.bootDiagnostics.enabled !== true,
  heal: (world, vm, moment) => set(world, vm, moment, true),
};

function set(...[world, vm, moment, enabled]: [...Parameters<Scenario['apply']>, boolean]): void {
  const found = virtualMachine(world, vm);
  found.properties.diagnosticsProfile = { bootDiagnostics: { enabled } };
  writtenBy(world, 'pipeline', found, moment);
}
