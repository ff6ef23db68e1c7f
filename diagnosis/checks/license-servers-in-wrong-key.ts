import { isGraceOver, isInGrace, licensingOf } from '../inside/licensing.ts';
import { machineName } from '../machine-name.ts';
import { defineGuestCheck } from './guest-check.ts';

export type Facts = { readonly vm: string; readonly servers: readonly string[] };

const key = String.raw`HKLM\SYSTEM\CurrentControlSet\Services\TermService\Parameters`;

export const licenseServersInWrongKey = defineGuestCheck({
  id: 'license-servers-in-wrong-key',
  catalogue: 'LIC.WRONGKEY',
  cites: ['licensing-misconfigured'],
  facts: ['roles', 'licensingSettings', 'serviceSettings', 'policy'],
  also: [],
  needs: {},
  uses: {},
  followsFrom: [],
  judge: ({ roles, ...facts }, { question }) => {
    if (!roles?.sessionHost) return { outcome: 'not-applicable' };
    const wrong = facts.licensingSettings?.serversInWrongKey ?? [];
    const licensing = licensingOf(facts);
    if (wrong.length === 0 || licensing.servers.length > 0) return { outcome: 'ok' };
    const told: Facts = { vm: machineName(question), servers: wrong };
    if (isInGrace(licensing)) return { outcome: 'warning', facts: told };
    const isSure = isGraceOver(licensing) && licensing.serversTold;
    return { outcome: 'problem', certainty: isSure ? 'sure' : 'likely', facts: told };
  },
  words: {
    en: {
      name: 'Place of the licence servers',
      title: ({ vm }: Facts) => `The licence servers of ${vm} are written where Windows does not look`,
      sentence: () =>
        'They were written one key too high, so Windows knows no licence server. They belong in the key LicenseServers below it.',
      rows: ({ servers }) => [
        { label: 'Found', value: servers.join(', ') },
        { label: 'In', value: key },
        { label: 'Belongs in', value: `${key}\\LicenseServers` },
      ],
    },
    ja: {
      name: 'ライセンス サーバーの設定場所',
      title: ({ vm }) => `${vm} のライセンス サーバーが、参照されない場所に設定されています`,
      sentence: () =>
        '1 つ上のキーに書かれているため、Windows からは見えません。正しい場所はその下の LicenseServers キーです。',
      rows: ({ servers }) => [
        { label: '設定値', value: servers.join(', ') },
        { label: '現在の場所', value: key },
        { label: '正しい場所', value: `${key}\\LicenseServers` },
      ],
    },
  },
});
