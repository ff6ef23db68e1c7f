import type { virtualMachine } from '../diagnosis/evidence/virtual-machine.ts';
import { cannot } from './parts/cannot.ts';
import { doneLately } from './parts/done-lately.ts';
import { withFacts, withUntriedHandshake } from './parts/effects.ts';
import { notKnownThen } from './parts/not-known-then.ts';
import { defineRemedy, type Planned, type RemedyCase } from './remedy.ts';

type Facts = { readonly vm: string };

/** NetSetup's first role of a domain controller. */
const firstController = 4;

/** When a restart did not help: the values that VMAccess writes are not kept for a way back. */
export const resetRemoteDesktop = defineRemedy<Facts>({
  id: 'reset-remote-desktop',
  catalogue: 'M58',
  fixes: ['nothing-listens', 'handshake-fails'],
  risk: 'medium',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  mayDrift: true,
  takesSeconds: 180,
  fits: (given) => doneLately(given, 'restart'),
  plan,
  effect: (evidence) =>
    withUntriedHandshake(
      notKnownThen(
        withFacts(evidence, ({ ts, tcp }) => ({
          ts: { ...objectOr(ts), dn: 0 },
          tcp: { ...objectOr(tcp), pn: 3389, ua: 1 },
        })),
        ['fwr', 'fwc', 'own', 'la', 'tpid', 'qw'],
      ),
    ),
  words: {
    en: {
      name: 'Reset Remote Desktop',
      sentence: ({ facts: { vm } }) =>
        `Has Azure's extension VMAccess put the settings of Remote Desktop on ${vm} back as Windows ships them: turned on, port 3389, its firewall rule open, sign-in before the session (NLA).`,
      mind: 'Everybody who is signed in by RDP is cut off. No account and no password is touched.',
      cannotUndo: 'The settings as they were before are not kept.',
    },
    ja: {
      name: 'リモート デスクトップをリセットする',
      sentence: ({ facts: { vm } }) =>
        `Azure の拡張機能 VMAccess で、${vm} のリモート デスクトップの設定を Windows の既定に戻します(有効、ポート 3389、ファイアウォールの規則を許可、NLA あり)。`,
      mind: 'RDP で接続中の全員が切断されます。アカウントとパスワードには触れません。',
      cannotUndo: '変更前の設定は残りません。',
    },
  },
});

function plan({ question: { vm }, seen, fact, finds }: RemedyCase<Facts>): Planned {
  const machine = seen<typeof virtualMachine>('virtual-machine');
  const domain = fact('domain');
  if (domain.state !== 'value' || domain.value.role === undefined || domain.value.role >= firstController)
    return cannot(
      'The extension must not run on a domain controller, and the bot did not see that this is none. Use the serial console.',
      'この拡張機能はドメイン コントローラーでは使えません。ドメイン コントローラーでないことを確認できないため、シリアル コンソールをお使いください。',
    );
  if (finds('remote-desktop-off-by-policy'))
    return cannot(
      'A policy turns Remote Desktop off, and it wins over what the extension sets. Have the policy changed first.',
      'ポリシーでリモート デスクトップが無効にされており、拡張機能で変えても効果がありません。先にポリシーの変更を依頼してください。',
    );
  if (!machine?.allowExtensionOperations || finds('agent-not-ready') || finds('extension-stuck'))
    return cannot(
      'Azure cannot run an extension in the machine now. Use the serial console.',
      'いまはマシンで拡張機能を実行できません。シリアル コンソールをお使いください。',
    );
  return { steps: [{ kind: 'reset-rdp', vm, location: machine.location }] };
}

const objectOr = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
