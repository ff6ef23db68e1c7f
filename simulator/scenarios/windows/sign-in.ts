import { keys, serviceKey } from '../../guest/product/keys.ts';
import { dword } from '../../guest/product/values.ts';
import { type Inside, installedOn } from '../../guest/settle/inside.ts';
import { keyOf } from '../../world/world.ts';
import type { Scenario } from '../scenario.ts';
import { setPower } from '../set-power.ts';
import { field, value } from './edit.ts';
import { isMember, windowsScenario } from './windows-scenario.ts';

/** Machines that are controllers of the domain, running or not. */
const controllersOf = ({ world, windows }: Inside): readonly string[] =>
  Object.entries(world.machines).flatMap(([vm, { guest }]) =>
    guest.os === 'Windows' &&
    guest.windows.roles.includes('domain-controller') &&
    guest.windows.domain?.name === windows.domain?.name
      ? [vm]
      : [],
  );

/** The cause is on another machine: all members of the domain have it. */
const noDomainController: Scenario = {
  id: 'no-domain-controller',
  title: { en: 'No domain controller', ja: 'ドメイン コントローラーに接続できない' },
  told: {
    en: 'The only domain controller was shut down from inside.',
    ja: '唯一のドメイン コントローラーが OS 内からシャットダウンされました。',
  },
  fits: (world, vm) => {
    const inside = installedOn(world, vm);
    return inside !== undefined && isMember(inside) && controllersOf(inside).length > 0;
  },
  apply: (world, vm, moment) =>
    turnControllers(world, vm, (controller) => setPower(world, controller, 'stopped', moment)),
  isInForce: (world, vm) => {
    const inside = installedOn(world, vm);
    const controllers = inside && isMember(inside) ? controllersOf(inside) : [];
    return (
      controllers.length > 0 &&
      controllers.every((controller) => world.machines[keyOf(controller)]?.power === 'stopped')
    );
  },
  heal: (world, vm, moment) =>
    turnControllers(world, vm, (controller) => setPower(world, controller, 'running', moment)),
};

function turnControllers(world: Inside['world'], vm: string, turn: (controller: string) => void): void {
  const inside = installedOn(world, vm);
  for (const controller of inside ? controllersOf(inside) : []) turn(controller);
}

/** The domain, the clock, and who may sign in. */
export const signInScenarios: readonly Scenario[] = [
  noDomainController,
  windowsScenario('domain-trust-broken', {
    title: { en: 'Trust with the domain broken', ja: 'ドメインとの信頼関係の破損' },
    told: {
      en: 'The machine was taken back to an old snapshot; its password in the domain is another one by now.',
      ja: '古いスナップショットに戻したため、ドメイン側のコンピューター パスワードと一致しません。',
    },
    fits: isMember,
    edits: [
      field(
        'domain',
        ({ windows }) => windows.domain && { ...windows.domain, password: 'outdated' },
        (now) => now?.password === 'outdated',
      ),
    ],
  }),
  windowsScenario('domain-credentials-disabled', {
    title: { en: 'Domain credentials not kept', ja: 'ドメイン資格情報の保存禁止' },
    told: {
      en: 'A security baseline forbids Windows to keep domain credentials.',
      ja: 'セキュリティ基準により、ドメイン資格情報の保存が禁止されました。',
    },
    fits: isMember,
    edits: [value(keys.lsa, 'disabledomaincreds', dword(1))],
  }),
  windowsScenario('no-right-to-sign-in', {
    title: { en: 'No right to sign in', ja: 'サインインの権利なし' },
    told: {
      en: 'A policy denies the group Remote Desktop Users to sign in by Remote Desktop.',
      ja: 'ポリシーで Remote Desktop Users グループのサインインが拒否されました。',
    },
    edits: [
      field(
        'rights',
        () => ({
          SeRemoteInteractiveLogonRight: ['S-1-5-32-544'],
          SeDenyRemoteInteractiveLogonRight: ['S-1-5-32-555'],
        }),
        (now) => now['SeDenyRemoteInteractiveLogonRight'] !== undefined,
      ),
    ],
  }),
  windowsScenario('administrator-disabled', {
    title: { en: 'Administrator disabled', ja: '管理者アカウントが無効' },
    told: {
      en: 'An audit asked to disable the built-in administrator, which everybody used.',
      ja: '監査の指摘で、皆が使っていた組み込みの管理者アカウントが無効になりました。',
    },
    fits: ({ windows }) => !windows.roles.includes('domain-controller'),
    edits: [
      field(
        'administrator',
        () => ({ disabled: true, locked: false }),
        ({ disabled }) => disabled,
      ),
    ],
  }),
  windowsScenario('ntlm-denied', {
    title: { en: 'NTLM denied', ja: 'NTLM の拒否' },
    told: {
      en: 'A policy denies all incoming NTLM; who connects by address has nothing else.',
      ja: '受信 NTLM がすべて拒否され、アドレスで接続する人は認証できません。',
    },
    edits: [value(keys.ntlm, 'RestrictReceivingNTLMTraffic', dword(2))],
  }),
  windowsScenario('credssp-mismatch', {
    title: { en: 'CredSSP mismatch', ja: 'CredSSP の不一致' },
    told: {
      en: 'Windows was set to accept updated clients only.',
      ja: '更新済みのクライアントだけを受け付ける設定になりました。',
    },
    edits: [value(keys.credSsp, 'AllowEncryptionOracle', dword(0))],
  }),
  windowsScenario('restricted-admin-off', {
    title: { en: 'Restricted Admin off', ja: '制限付き管理モードが無効' },
    told: {
      en: 'Restricted Admin mode was switched off; the administrators connect with it.',
      ja: '管理者が使っている制限付き管理モード (Restricted Admin) が無効になりました。',
    },
    edits: [value(keys.lsa, 'DisableRestrictedAdmin', dword(1))],
  }),
  windowsScenario('clock-wrong', {
    title: { en: 'Clock wrong', ja: '時計のずれ' },
    told: {
      en: 'Somebody set the clock by hand and disabled the time service.',
      ja: '誰かが時計を手動で変え、時刻サービスを無効にしました。',
    },
    edits: [
      value(serviceKey('W32Time'), 'Start', dword(4)),
      field(
        'clockAheadSeconds',
        () => 780,
        (now) => now === 780,
      ),
    ],
  }),
];
