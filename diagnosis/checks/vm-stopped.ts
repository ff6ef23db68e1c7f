import { activityLog } from '../evidence/activity-log.ts';
import { isMissing } from '../evidence/evidence.ts';
import { virtualMachine } from '../evidence/virtual-machine.ts';
import { machineName } from '../machine-name.ts';
import { type Change, changed, lastChange } from '../wording/last-change.ts';
import { defineCheck } from './check.ts';

type State = keyof typeof states;

export type Facts = {
  readonly vm: string;
  readonly state: State;
  readonly change?: Change;
  readonly silent: boolean;
};

const states = {
  starting: { en: 'is still starting', ja: 'は起動中です' },
  stopping: { en: 'is shutting down', ja: 'は停止処理中です' },
  stopped: { en: 'is stopped', ja: 'は停止しています' },
  deallocating: { en: 'is being stopped', ja: 'は停止処理中です' },
  deallocated: { en: 'is stopped (deallocated)', ja: 'は停止しています(割り当て解除)' },
} as const;

const powerChange = /\/(start|deallocate|powerOff|restart)\/action$/i;

const stops = /\/(deallocate|powerOff)\/action$/i;

export const vmStopped = defineCheck({
  id: 'vm-stopped',
  catalogue: 'VM.OFF',
  cites: 'beyond',
  part: 'azure',
  needs: { virtualMachine },
  uses: { activityLog },
  followsFrom: [],
  judge: (given, question) => {
    const power = given.virtualMachine.power?.split('/').at(-1)?.toLowerCase() ?? '';
    if (power === 'running') return { outcome: 'ok' };
    if (!isState(power)) return { outcome: 'unknown', without: [] };
    const last = lastChange(given.activityLog, [question.vm], powerChange);
    // A start is not what stopped it.
    const change = power === 'starting' || stops.test(last?.operation ?? '') ? last : undefined;
    const silent = power === 'stopped' && change === undefined && !isMissing(given.activityLog);
    const facts: Facts = { vm: machineName(question), state: power, silent, ...(change ? { change } : {}) };
    return { outcome: 'problem', certainty: 'sure', facts };
  },
  words: {
    en: {
      name: 'Power state',
      title: ({ vm, state }: Facts) => `${vm} ${states[state].en}`,
      sentence: ({ state, silent }) =>
        state === 'starting'
          ? 'Wait a few minutes, then try again.'
          : `Nothing answers until the machine is started.${silent ? ' The Activity Log has no order to stop it, so it was probably shut down from inside Windows.' : ''}`,
      rows: ({ state, change }) => [{ label: 'Power state', value: state }, ...changed.en(change)],
    },
    ja: {
      name: '電源状態',
      title: ({ vm, state }) => `${vm} ${states[state].ja}`,
      sentence: ({ state, silent }) =>
        state === 'starting'
          ? '数分待ってから、もう一度お試しください。'
          : `起動するまで接続できません。${silent ? 'アクティビティ ログに停止操作の記録がないため、Windows 内からシャットダウンされたと考えられます。' : ''}`,
      rows: ({ state, change }) => [{ label: '電源状態', value: state }, ...changed.ja(change)],
    },
  },
});

const isState = (text: string): text is State => Object.hasOwn(states, text);
