import type { Adapter } from '../../guest/facts/network.ts';
import { networkInterfaces } from '../evidence/network-interfaces.ts';
import { lostAddresses } from '../inside/addresses.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = {
  readonly vm: string;
  readonly disabled: readonly Adapter[];
  readonly lost: readonly string[];
};

/** Of the device manager: somebody disabled it. */
const disabledByHand = 22;

/** Of the adapter: it has no hardware, or is switched off. */
const off = new Set([4, 5]);

export const adapterDisabled = defineGuestCheck({
  id: 'adapter-disabled',
  catalogue: 'IP.NICOFF',
  cites: 'beyond',
  facts: ['adapters'],
  also: [],
  needs: { networkInterfaces },
  uses: {},
  followsFrom: [],
  judge: ({ adapters = [] }, { given, question }) => {
    const disabled = adapters.filter(
      ({ errorCode, status }) => errorCode === disabledByHand || (status !== undefined && off.has(status)),
    );
    if (disabled.length === 0) return { outcome: 'ok' };
    const lost = lostAddresses(adapters, given.networkInterfaces);
    const facts: Facts = { vm: machineName(question), disabled, lost };
    return lost.length > 0 ? { outcome: 'problem', certainty: 'sure', facts } : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Network adapters of Windows',
      title: ({ vm }: Facts) => `A network adapter of ${vm} is disabled inside Windows`,
      sentence: ({ lost }) =>
        lost.length > 0
          ? 'Nothing reaches the addresses that belong to it until it is enabled again.'
          : 'Every address that Azure gave is on another adapter, so this may be meant.',
      rows: (facts) =>
        rows(facts, {
          adapter: 'Adapter',
          lost: 'Not reached',
          disabled: (code) => `disabled (code ${code})`,
        }),
    },
    ja: {
      name: 'Windows のネットワーク アダプター',
      title: ({ vm }) => `${vm} のネットワーク アダプターが Windows 内で無効になっています`,
      sentence: ({ lost }) =>
        lost.length > 0
          ? '有効に戻すまで、そのアダプターのアドレスには届きません。'
          : 'Azure のアドレスはほかのアダプターにあるため、意図した設定かもしれません。',
      rows: (facts) =>
        rows(facts, {
          adapter: 'アダプター',
          lost: '届かないアドレス',
          disabled: (code) => `無効(コード ${code})`,
        }),
    },
  },
});

type Labels = Readonly<Record<'adapter' | 'lost', string>> & {
  readonly disabled: (code: number | undefined) => string;
};

const rows = ({ disabled, lost }: Facts, label: Labels) => [
  ...disabled.map(({ driver, mac, errorCode, status }) => ({
    label: label.adapter,
    value: `${driver} · ${mac} · ${label.disabled(errorCode === disabledByHand ? errorCode : status)}`,
  })),
  ...(lost.length === 0 ? [] : [{ label: label.lost, value: lost.join(', ') }]),
];
