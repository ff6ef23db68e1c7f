import { find, type Moment, put, remove, sameId, type World } from '../world/world.ts';
import { subscriptionOf, virtualMachine } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';
import { actedBy } from './written-by.ts';

const type = 'Microsoft.Compute/virtualMachines/extensions' as const;
const extensionOf = (vm: string): string => `${vm}/extensions/CustomScriptExtension`;

export const extensionStuck: Scenario = {
  id: 'extension-stuck',
  title: { en: 'Extension stuck in the middle', ja: '拡張機能が途中で停止' },
  told: {
    en: 'Suzuki started a custom script that waits for an answer nobody gives.',
    ja: '鈴木さんが、誰も答えない入力を待ち続けるカスタム スクリプトを実行しました。',
  },
  fits: (world, vm) => virtualMachine(world, vm).properties.osProfile?.allowExtensionOperations !== false,
  apply: (world, vm, moment) => {
    const location = virtualMachine(world, vm).location ?? '';
    const properties = {
      publisher: 'Microsoft.Compute',
      type: 'CustomScriptExtension',
      typeHandlerVersion: '1.10',
      autoUpgradeMinorVersion: true,
      settings: { commandToExecute: 'powershell.exe -File tidy-up.ps1' },
      provisioningState: 'Updating' as const,
    };
    put(world, { id: extensionOf(vm), type, location, properties }, moment);
    hold(world, vm, moment);
    actedBy(world, 'suzuki', { action: `${type}/write`, resourceId: extensionOf(vm) }, moment);
  },
  isInForce: (world, vm) => find(world, type, extensionOf(vm))?.properties.provisioningState === 'Updating',
  heal: (world, vm, moment) => {
    remove(world, extensionOf(vm));
    for (const { id, resourceId } of Object.values(world.operations)) {
      if (sameId(resourceId, extensionOf(vm))) delete world.operations[id];
    }
    actedBy(world, 'suzuki', { action: `${type}/delete`, resourceId: extensionOf(vm) }, moment);
  },
};

/** The write that never ends: until somebody takes it away, Azure refuses others on this machine. */
function hold(world: World, vm: string, moment: Moment): void {
  const id = moment.newId();
  world.operations[id] = {
    id,
    signature: moment.newId(),
    style: 'compute-put',
    subscription: subscriptionOf(vm).split('/').at(-1) ?? '',
    location: virtualMachine(world, vm).location ?? '',
    resourceId: extensionOf(vm),
    caller: { name: '', claims: {} },
    correlationId: moment.newId(),
    operationName: `${type}/write`,
    startedAt: new Date(moment.now).toISOString(),
    status: 'InProgress',
    effect: { name: 'never', input: {} },
  };
}
