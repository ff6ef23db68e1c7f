import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly load: number;
  readonly cores: number;
  readonly busiest: readonly { readonly name: string; readonly percent: number }[];
};

/** Percent above which a sign-in runs out of time. */
const busy = 95;

export const processorExhausted = defineGuestCheck({
  id: 'processor-exhausted',
  catalogue: 'RES.CPU',
  cites: ['source-exhausted'],
  facts: ['processor'],
  also: ['busiest'],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ processor }, { also, question }) => {
    if (!processor) return { outcome: 'not-applicable' };
    if (processor.load < busy) return { outcome: 'ok' };
    const busiest = also.busiest.state === 'value' ? also.busiest.value : [];
    return {
      outcome: 'problem',
      certainty: 'likely',
      facts: { vm: machineName(question), ...processor, busiest },
    };
  },
  words: {
    en: {
      name: 'Processor',
      title: ({ vm, load }: Facts) => `The processors of ${vm} are ${load} % busy`,
      sentence: () => 'A sign-in takes so long then that the client gives up.',
      rows: ({ load, cores, busiest }) => [
        { label: 'Load', value: `${load} % of ${cores} processors` },
        ...busiest.map(({ name, percent }) => ({ label: 'Busiest', value: `${name} · ${percent} %` })),
      ],
    },
    ja: {
      name: 'CPU',
      title: ({ vm, load }) => `${vm} の CPU 使用率が ${load} % です`,
      sentence: () => 'サインインに時間がかかり、クライアント側で時間切れになります。',
      rows: ({ load, cores, busiest }) => [
        { label: '使用率', value: `${load} %(${cores} コア)` },
        ...busiest.map(({ name, percent }) => ({
          label: '使用率の高いプロセス',
          value: `${name} · ${percent} %`,
        })),
      ],
    },
  },
});
