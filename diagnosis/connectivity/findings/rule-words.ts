import type { Language } from '../../../base/language.ts';
import type { EndRules } from '../end-rules.ts';

/** What is said of a rule that denies. */
export type Denied = {
  readonly isSource: boolean;
  /** Whether the connection came about all the same. */
  readonly gotThrough: boolean;
  readonly isDefault: boolean;
  readonly rule: string;
  readonly traffic: string;
  /** The end at which it denies. */
  readonly at: string;
  /** Such as `10.0.0.4 → 10.0.1.5`. */
  readonly way: string;
};

type Said = {
  readonly title: (denied: Denied) => string;
  readonly sentence: (denied: Denied) => string;
  readonly action: (denied: Denied) => string;
  readonly rule: string;
  readonly seen: string;
  readonly seenBy: (by: EndRules['by'], way: string) => string;
};

export const ruleWords: Readonly<Record<Language, Said>> = {
  en: {
    title: ({ isSource, gotThrough, traffic, at }) => {
      const where = isSource ? `as it leaves ${at}` : `in front of ${at}`;
      return gotThrough
        ? `A network rule denies ${traffic} ${where}, but it got through`
        : `A network rule stops ${traffic} ${where}`;
    },
    sentence: ({ isSource, gotThrough, isDefault, rule, traffic, at }) => {
      const said = isDefault
        ? `No rule allows ${traffic} ${isSource ? 'out of' : 'in to'} ${at}, so the default rule ${rule} drops it.`
        : `Rule "${rule}" drops ${traffic} ${isSource ? `as it leaves ${at}` : `before it reaches ${at}`}.`;
      return gotThrough
        ? `${said} The connection that was tried got through all the same: the rule may be newer than the check, or the check may have come from another address.`
        : said;
    },
    action: ({ traffic, way }) =>
      `Where the traffic is wanted: allow exactly ${traffic} ${way} with a smaller priority number. Deleting the rule may open more than this.`,
    rule: 'Rule',
    seen: 'Seen',
    seenBy: (by, way) =>
      `${by === 'ip-flow-verify' ? 'IP flow verify' : 'effective security rules'} ${way} → Deny`,
  },
  ja: {
    title: ({ isSource, gotThrough, traffic, at }) =>
      `${at} ${isSource ? 'からの' : 'への'} ${traffic} は${gotThrough ? '規則では拒否されていますが、実際には接続できました' : 'ネットワークの規則で拒否されています'}`,
    sentence: ({ isSource, gotThrough, isDefault, rule, traffic }) => {
      const direction = isSource ? '送信' : '受信';
      const said = isDefault
        ? `${traffic} を許可する${direction}規則がないため、既定の規則 ${rule} が拒否しています。`
        : `規則 ${rule} が ${traffic} の${direction}を拒否しています。`;
      return gotThrough
        ? `${said}ただし、実際の接続は成功しました。確認の後に規則が変わったか、別のアドレスから接続した可能性があります。`
        : said;
    },
    action: ({ traffic, way }) =>
      `必要な通信であれば、${way} の ${traffic} だけを、より小さい優先度で許可します。規則を削除すると、ほかの通信まで通ることがあります。`,
    rule: '規則',
    seen: '確認',
    seenBy: (by, way) =>
      `${by === 'ip-flow-verify' ? 'IP フロー検証' : '有効なセキュリティ規則'}:${way} → 拒否`,
  },
};
