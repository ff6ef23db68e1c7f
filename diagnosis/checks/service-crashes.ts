import type { SeenEvent } from '../../guest/facts/events.ts';
import { machineName } from '../machine-name.ts';
import { type EventKind, eventRows, eventsOf } from '../wording/event-rows.ts';
import { defineGuestCheck } from './guest-check.ts';

type Facts = { readonly vm: string; readonly events: readonly SeenEvent[] };

const kinds: readonly EventKind[] = [
  ['ae', 1000],
  ['sm', 7031],
  ['sm', 7034],
];

/** Programs and services without which nobody gets in. */
const needed = /^(T|TermService|SessionEnv|UmRdpService|LSM|lsass|winlogon|logonui)$/i;

/** Once may be an accident. */
const often = 2;

export const serviceCrashes = defineGuestCheck({
  id: 'service-crashes',
  catalogue: 'SYS.CRASH',
  cites: 'beyond',
  facts: ['events'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ events }, { question }) => {
    const crashes = eventsOf(events, kinds);
    const seen = crashes.filter(({ about = '' }) => needed.test(about)).map(named);
    if (seen.length === 0) return { outcome: 'ok' };
    const facts: Facts = { vm: machineName(question), events: seen };
    const times = Math.max(...seen.map(({ count }) => count));
    return times >= often
      ? { outcome: 'problem', certainty: 'likely', facts }
      : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Crashes of what RDP needs',
      title: ({ vm }: Facts) => `Something that RDP needs keeps crashing on ${vm}`,
      sentence: () =>
        'Connections break or never come up while it is down. A memory dump shows which program or library is to blame.',
      rows: ({ events }) => eventRows(events, kinds, 'en'),
    },
    ja: {
      name: 'RDP に必要なプロセスの異常終了',
      title: ({ vm }) => `${vm} で、RDP に必要なプロセスが異常終了を繰り返しています`,
      sentence: () =>
        '停止している間は接続が切れるか、接続できません。原因のプログラムやライブラリはメモリ ダンプでわかります。',
      rows: ({ events }) => eventRows(events, kinds, 'ja'),
    },
  },
});

/** The probe's one letter for the process that hosts the Remote Desktop service. */
const named = (event: SeenEvent): SeenEvent =>
  event.about === 'T' ? { ...event, about: 'svchost (TermService)' } : event;
