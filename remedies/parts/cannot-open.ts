import { cannot } from './cannot.ts';

/** Why nothing is opened, and what helps instead. */
export const cannotOpen = {
  adminRule: () =>
    cannot(
      'A security admin rule of the network team denies this port before any network security group is asked. Ask whoever runs the virtual network manager to allow it.',
      'ネットワーク全体のセキュリティ管理規則がこのポートを拒否しており、NSG で許可しても効果がありません。仮想ネットワーク マネージャーの管理者に許可を依頼してください。',
    ),
  jit: (port: number) =>
    cannot(
      `Just-in-time access guards TCP ${port}. Request access through it; the bot does not open a way around it.`,
      `TCP ${port} は Just-In-Time アクセスで保護されています。ボットは迂回路を開けないため、Just-In-Time アクセスを申請してください。`,
    ),
  wayIn: () =>
    cannot(
      'The bot opens the port for one known address only. Say how you get in and from which address, and diagnose again.',
      'ボットがポートを開けるのは、わかっている 1 つのアドレスに対してだけです。接続方法と接続元のアドレスを伝えて、もう一度診断してください。',
    ),
  rulesNotSeen: () =>
    cannot(
      'The bot could not see in which network security group the rule stands. Let it read the effective security rules, and diagnose again.',
      '拒否している規則がどの NSG にあるかを確認できませんでした。有効なセキュリティ規則の読み取りをボットに許可して、もう一度診断してください。',
    ),
  author: (person: string) =>
    cannot(
      `${person} closed this within the last 24 hours, probably on purpose. Ask there first, and have the rule changed there.`,
      `過去 24 時間以内に ${person} が閉じたもので、意図した変更と考えられます。先に本人へ確認し、規則の変更を依頼してください。`,
    ),
  authorNotKnown: () =>
    cannot(
      'The bot could not see in the Activity Log who closed this. Let it read the log, or ask the owner of the network security group.',
      '誰が閉じたのかをアクティビティ ログで確認できませんでした。ログの読み取りをボットに許可するか、NSG の管理者に相談してください。',
    ),
  full: (group: string, rule: string) =>
    cannot(
      `No priority is free before the rule "${rule}" in ${group}, and the bot moves no rule of others. Ask the owner of ${group} to change that rule.`,
      `${group} には、規則 ${rule} より前に空いている優先度がありません。ボットはほかの規則を動かさないため、${group} の管理者にこの規則の変更を依頼してください。`,
    ),
} as const;
