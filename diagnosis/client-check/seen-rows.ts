import type { Language } from '../../base/language.ts';
import type { ClientCheck, Outcome } from '../../guest/client/client-check.ts';
import type { Row } from '../checks/check.ts';

/** What the PC saw, in the order of the way. What was not tried is left out. */
export function seenRows(check: ClientCheck, language: Language): readonly Row[] {
  const words = terms[language];
  const { dns, addresses, fresh, tcp, rdp, tls, web, proxy, block, vpn } = check;
  const of = (said: { readonly outcome: Outcome | 'found'; readonly code?: string | undefined }) =>
    `${words.outcomes[said.outcome]}${said.code === undefined ? '' : ` (${said.code})`}`;
  const found = addresses.length > 0 ? addresses.join(', ') : dns && of(dns);
  const own = [
    ...(vpn ? [words.vpn] : []),
    ...(proxy ? [words.proxy] : []),
    ...(block === 'all' || block === 'mstsc' ? [words.blocks[block]] : []),
  ];
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.asked, check.name],
    [words.found, dns && found && `${found} (${dns.ms} ms)`],
    [words.fresh, fresh.length > 0 ? fresh.join(', ') : undefined],
    [`TCP ${check.port}`, tcp && `${of(tcp)} (${tcp.to}, ${tcp.ms} ms)`],
    ['RDP', rdp && sayReply(rdp, words, of)],
    ['TLS', tls && ('thumbprint' in tls ? sayCertificate(tls, words) : of(tls))],
    [words.web, of(web)],
    [words.own, own.length > 0 ? own.join(words.comma) : undefined],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

type Terms = (typeof terms)[Language];

const sayReply = (
  rdp: NonNullable<ClientCheck['rdp']>,
  { replies }: Terms,
  of: (said: Extract<typeof rdp, { reply: 'none' }>) => string,
): string => {
  if (rdp.reply === 'none') return of(rdp);
  return rdp.reply === 'refused' ? `${replies.refused} (${rdp.code})` : replies[rdp.reply];
};

const sayCertificate = (
  { version, thumbprint, validity }: Extract<ClientCheck['tls'], { thumbprint: string }>,
  { validities, certificate, comma }: Terms,
): string =>
  [...(version === '' ? [] : [`TLS ${version}`]), `${certificate} ${thumbprint}`, validities[validity]].join(
    comma,
  );

type Said = Readonly<Record<Outcome | 'found', string>>;

const terms = {
  en: {
    asked: 'Asked for',
    found: 'Found at',
    fresh: 'Name server now',
    web: 'Sign-in page of Azure',
    own: 'On this PC',
    comma: ', ',
    outcomes: {
      found: 'found',
      open: 'answers',
      blocked: 'stopped by this PC itself',
      unreachable: 'no way there',
      reset: 'cut off',
      timeout: 'no answer',
      refused: 'refused',
      unknown: 'name not found',
      unanswered: 'the name server does not answer',
      failed: 'failed',
    } satisfies Said,
    replies: {
      nla: 'answers, asks for the sign-in first (NLA)',
      tls: 'answers, without NLA',
      plain: 'answers with old security only',
      refused: 'refuses security',
      closed: 'hung up without a word',
      other: 'not RDP',
    },
    certificate: 'certificate',
    validities: { valid: 'valid by date', expired: 'expired', early: 'not valid yet' },
    vpn: 'a VPN is up',
    proxy: 'a proxy is set',
    blocks: { all: 'a firewall rule blocks this port', mstsc: 'a firewall rule blocks Remote Desktop' },
  },
  ja: {
    asked: '接続先の指定',
    found: '見つかったアドレス',
    fresh: '現在の DNS の回答',
    web: 'Azure のサインイン ページ',
    own: 'この PC',
    comma: '、',
    outcomes: {
      found: '見つかりました',
      open: '応答あり',
      blocked: 'PC 自身が遮断',
      unreachable: '経路なし',
      reset: '切断されました',
      timeout: '応答なし',
      refused: '拒否されました',
      unknown: '名前が見つかりません',
      unanswered: 'DNS サーバーの応答なし',
      failed: '失敗',
    } satisfies Said,
    replies: {
      nla: '応答あり(NLA)',
      tls: '応答あり(NLA なし)',
      plain: '応答あり(古いセキュリティのみ)',
      refused: 'セキュリティを拒否',
      closed: '応答なしで切断',
      other: 'RDP ではない応答',
    },
    certificate: '証明書',
    validities: { valid: '期限内', expired: '期限切れ', early: '有効期間前' },
    vpn: 'VPN 接続あり',
    proxy: 'プロキシ設定あり',
    blocks: {
      all: 'このポートを拒否するファイアウォール規則あり',
      mstsc: 'リモート デスクトップを拒否するファイアウォール規則あり',
    },
  },
} as const;
