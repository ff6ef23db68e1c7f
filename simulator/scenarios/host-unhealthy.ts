import { record } from '../activity/log.ts';
import { healthy } from '../world/healthy.ts';
import { machine } from './machine-parts.ts';
import type { Scenario } from './scenario.ts';

const summary =
  "We're sorry, your virtual machine isn't available because of an unexpected failure on the host server. We're working on it automatically.";

export const hostUnhealthy: Scenario = {
  id: 'host-unhealthy',
  title: { en: 'Host server failed', ja: 'ホスト サーバーの障害' },
  told: {
    en: 'The server in the datacentre that carries the machine has failed; nobody did anything.',
    ja: '仮想マシンを動かしているデータセンターのサーバーに障害が起きました。誰も何もしていません。',
  },
  fits: () => true,
  apply: (world, vm, moment) => {
    machine(world, vm).health = { state: 'Unavailable', reason: 'PlatformInitiated', summary };
    record(world, {
      eventDataId: moment.newId(),
      correlationId: moment.newId(),
      operationId: moment.newId(),
      operationName: 'Microsoft.Resourcehealth/healthevent/Activated/action',
      status: 'Started',
      subStatus: '',
      level: 'Critical',
      category: 'ResourceHealth',
      resourceId: vm,
      caller: '',
      claims: {},
      eventTimestamp: new Date(moment.now).toISOString(),
      properties: {
        currentHealthStatus: 'Unavailable',
        previousHealthStatus: 'Available',
        cause: 'PlatformInitiated',
      },
    });
  },
  isInForce: (world, vm) => {
    const { state, reason } = machine(world, vm).health;
    return state !== 'Available' && reason === 'PlatformInitiated';
  },
  heal: (world, vm) => {
    machine(world, vm).health = { ...healthy };
  },
};
