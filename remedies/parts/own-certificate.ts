import type { CertificateCase } from '../../diagnosis/inside/certificate-case.ts';
import type { GuestStep } from '../../guest/harness/step.ts';
import type { CannotPlan, RemedyCase } from '../remedy.ts';
import { cannot } from './cannot.ts';
import { knownOf } from './known-of.ts';

/** A farm trusts its broker by its certificate. */
export const notOnBroker: GuestStep = { do: 'need', that: 'not-connection-broker' };

export const rdpRestart: GuestStep = { do: 'rdp-restart' };

/** Takes away what Windows made for itself; it makes a new one when Remote Desktop starts. */
export const removeOwn = ({ fact }: Pick<RemedyCase, 'fact'>): readonly GuestStep[] =>
  (knownOf(fact('remoteDesktopStore')) ?? [])
    .filter(({ selfSigned }) => selfSigned)
    .map(({ thumbprint }) => ({ do: 'certificate-remove', thumbprint: thumbprint.toUpperCase() }));

/** Why Windows must not make a new certificate here, or could not. */
export function cannotMake({ fact, finds }: RemedyCase): CannotPlan | undefined {
  if (knownOf(fact('roles'))?.connectionBroker)
    return cannot(
      'This machine is a connection broker, and its farm trusts this certificate. Renew it in the deployment properties of the farm.',
      '接続ブローカーの証明書はファームが信頼しているため、ボットは変更しません。展開のプロパティから更新してください。',
    );
  if (knownOf(fact('policy'))?.certificateTemplate !== undefined)
    return cannot(
      'A policy has a certification authority issue this certificate, so Windows makes none itself. Ask whoever runs the authority, or have the template changed in the policy.',
      'ポリシーにより証明機関が発行する証明書のため、Windows は自分で作成しません。証明機関の管理者に確認するか、ポリシーのテンプレートを変更してもらってください。',
    );
  if (finds('machine-keys-access-changed'))
    return cannot(
      'Windows may not write the new key: the permissions of the folder MachineKeys were changed. Restore them first.',
      'MachineKeys フォルダーのアクセス許可が変更されており、新しい鍵を作成できません。先に元に戻してください。',
    );
  return undefined;
}

/** Whether the certificate in use came from outside and its key is a file of its own. */
export const isBroughtIn = ({ bound }: CertificateCase): boolean =>
  bound.bound && bound.found && bound.store === 'my';
