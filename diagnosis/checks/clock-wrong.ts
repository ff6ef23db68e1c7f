import { factOf, type ProbeAnswer } from '../../guest/answer.ts';
import { guest } from '../evidence/guest.ts';
import { machineName } from '../machine-name.ts';
import { defineCheck } from './check.ts';

type Facts = { readonly vm: string; readonly seconds: number };

/** Kerberos refuses more than this. */
const most = 300;

export const clockWrong = defineCheck({
  id: 'clock-wrong',
  catalogue: 'TIME.SKEW',
  cites: 'beyond',
  part: 'windows',
  needs: { guest },
  uses: {},
  followsFrom: [],
  judge: ({ guest: answer }, question) => {
    const seconds = skewOf(answer);
    if (seconds === undefined) return { outcome: 'not-applicable' };
    if (Math.abs(seconds) <= most) return { outcome: 'ok' };
    const domain = factOf(answer, 'domain');
    const facts: Facts = { vm: machineName(question), seconds };
    // Without a domain nobody compares clocks when somebody signs in.
    return domain.state === 'value' && domain.value.joined
      ? { outcome: 'problem', certainty: 'sure', facts }
      : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Clock',
      title: ({ vm, seconds }: Facts) =>
        `The clock of ${vm} is ${minutes(seconds)} minutes ${seconds > 0 ? 'ahead' : 'behind'}`,
      sentence: () => 'A domain refuses a sign-in when clocks are more than five minutes apart.',
      rows: ({ seconds }) => [{ label: 'Difference', value: `${seconds > 0 ? '+' : ''}${seconds} s` }],
    },
    ja: {
      name: '時計',
      title: ({ vm, seconds }) =>
        `${vm} の時計が ${minutes(seconds)} 分${seconds > 0 ? '進んで' : '遅れて'}います`,
      sentence: () => '時計が 5 分を超えてずれると、ドメインでのサインインが拒否されます。',
      rows: ({ seconds }) => [{ label: 'ずれ', value: `${seconds > 0 ? '+' : ''}${seconds} 秒` }],
    },
  },
});

/** How far its clock is away at the least: between asking and answering it may have looked at any time. */
function skewOf({ t0, t1, sent, received }: ProbeAnswer): number | undefined {
  if (sent === undefined || received === undefined) return undefined;
  if (t0 < sent) return t0 - sent;
  return t1 > received ? t1 - received : 0;
}

const minutes = (seconds: number): number => Math.round(Math.abs(seconds) / 60);
