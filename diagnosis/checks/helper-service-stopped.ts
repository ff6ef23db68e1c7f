import type { Service } from '../../guest/facts/services.ts';
import { selfTest } from '../inside/self-test.ts';
import { machineName } from '../machine-name.ts';
import { serviceRow } from '../wording/service-row.ts';
import { defineGuestCheck } from './guest-check.ts';

type Helper = { readonly name: string; readonly service: Service };

export type Facts = { readonly vm: string; readonly helpers: readonly Helper[]; readonly blocks: boolean };

/** Without these RDP has no certificate, or cannot use its key. The others carry devices and smart cards only. */
const needed: readonly string[] = ['SessionEnv', 'KeyIso', 'CryptSvc'];

const helpers = [...needed, 'UmRdpService', 'CertPropSvc'];

const isNeeded = (name: string): boolean => needed.includes(name);

export const helperServiceStopped = defineGuestCheck({
  id: 'helper-service-stopped',
  catalogue: 'RDP.HELPER',
  cites: ['service-not-running'],
  facts: ['services'],
  also: ['handshake', 'tlsProtocols'],
  needs: {},
  uses: {},
  followsFrom: ['safe-mode'],
  judge: ({ services }, { also, question }) => {
    const isStuck = selfTest(also.handshake, also.tlsProtocols) === 'fails';
    const down = helpers.flatMap((name): readonly Helper[] => {
      const service = services?.get(name);
      return service && isDown(service, isStuck && isNeeded(name)) ? [{ name, service }] : [];
    });
    if (down.length === 0) return { outcome: 'ok' };
    const blocks = isStuck && down.some(({ name }) => isNeeded(name));
    const facts: Facts = { vm: machineName(question), helpers: down, blocks };
    return blocks ? { outcome: 'problem', certainty: 'likely', facts } : { outcome: 'warning', facts };
  },
  words: {
    en: {
      name: 'Services that help Remote Desktop',
      title: ({ vm, blocks, helpers }: Facts) =>
        `${blocks ? 'Services that RDP needs' : 'Services that help RDP'} do not run on ${vm}: ${namesOf(helpers)}`,
      sentence: ({ blocks }) =>
        blocks
          ? 'RDP accepts the connection, but cannot encrypt it. These services look after its certificate and key.'
          : 'Printers, other devices or smart cards may be missing in a session, and RDP may fail to renew its certificate.',
      rows: (facts) => facts.helpers.map(({ name, service }) => serviceRow(name, service, 'en')),
    },
    ja: {
      name: 'リモート デスクトップを支えるサービス',
      title: ({ vm, blocks, helpers }) =>
        `${vm} で RDP ${blocks ? 'に必要な' : 'を支える'}サービスが動いていません(${namesOf(helpers)})`,
      sentence: ({ blocks }) =>
        blocks
          ? 'RDP は接続を受け付けますが、暗号化できません。証明書と鍵を扱うサービスが止まっているためと考えられます。'
          : 'セッションでプリンターやスマート カードを使えない、RDP の証明書を更新できないといったことが起こりえます。',
      rows: (facts) => facts.helpers.map(({ name, service }) => serviceRow(name, service, 'ja')),
    },
  },
});

const namesOf = (helpers: Facts['helpers']): string => helpers.map(({ name }) => name).join(', ');

/** Most start when they are called: that one of them does not run says nothing while RDP works. */
const isDown = ({ state, start, accountChanged }: Service, isMissed: boolean): boolean =>
  state === 'stopped' && (start === 4 || start === 2 || accountChanged || isMissed);
