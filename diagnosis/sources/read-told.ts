import { foldText, visible } from '../messages/fold-text.ts';
import { rdpPort } from '../question.ts';
import { textTold } from './message-told.ts';
import type { ToldId } from './question.ts';
import { type Told, toldSchema } from './told.ts';

/** Characters that are read of what somebody typed. */
const longest = 1000;

/** What a pressed choice says; undefined where it is none of the question's. */
export function toldBy(id: ToldId, choice: string): Told | undefined {
  return toldSchema.safeParse({ [id]: id === 'port' ? numberOr(choice) : choice }).data;
}

/** Reads a typed answer in whatever words; undefined where it says nothing clear. */
export function readTold(id: ToldId, typed: string): Told | undefined {
  const text = typed.slice(0, longest);
  const answer = id === 'port' ? portIn(text) : readers[id](text);
  return answer === undefined ? undefined : toldBy(id, answer);
}

const numberOr = (choice: string): string | number => (/^\d{1,5}$/.test(choice) ? Number(choice) : choice);

type Meaning = readonly [says: RegExp, answer: string];

/** The one that the text means. Several that do not agree are no answer. */
function onlyOne(folded: string, meanings: readonly Meaning[]): string | undefined {
  const said = new Set(meanings.flatMap(([says, answer]) => (says.test(folded) ? [answer] : [])));
  const [only, ...others] = said;
  return others.length === 0 ? only : undefined;
}

// All of these are matched against folded text: lower case, without long vowels and blanks in Japanese.

const notTried =
  /not (?:yet )?tried|(?:not|dont) (?:know|try)|have not|not (?:yet|sure)|untested|no idea|unknown|maybe|cannot (?:try|test|say|tell)|試し?て(?:い)?(?:な|ませ)|試せ(?:な|ませ)|まだ(?:です|$)|[わ分]か(?:らな|りませ)|判らな|不明|未確認|知りませ|ほかにはな|他にはな/;

const well =
  /no (?:problem|trouble|issue)s?\b|without (?:any )?(?:problem|trouble|issue)|問題(?:な[くしい]|ありませ)/;

const against =
  /\b(?:not|cannot|cant|fails?|failed|never|neither|none|impossible|refused|blocked|wont|doesnt)\b|times? out|ませ|[でき来れらが]な[いかく]|だめ|ダメ|駄目|失敗|不可|無理|エラ/;

const inFavour =
  /\b(?:works?|worked|can|could|reach(?:es)?|gets? in|got in|connect(?:s|ed)?)\b|でき[るてまた]|出来[るてまた]|つなが[るりっ]|繋が[るりっ]|入れ[るてまた]|接続でき|いけ[るまた]|行け[るまた]|大丈夫|可能/;

const first: readonly Meaning[] = [
  [/^(?:yes|yep|yeah|yup|sure|y|ok|okay|correct)\b|^(?:はい|ええ|うん|そうです)/, 'yes'],
  [/^(?:no|nope|nah|n)\b|^(?:いいえ|いえ|いや|ううん)/, 'no'],
];

function yesOrNo(text: string): string | undefined {
  const folded = foldText(text);
  if (notTried.test(folded)) return 'not-tried';
  if (well.test(folded)) return 'yes';
  const led = onlyOne(folded, first);
  const said = against.test(folded) ? 'no' : inFavour.test(folded) ? 'yes' : undefined;
  return led === undefined || said === undefined || led === said ? (led ?? said) : undefined;
}

const notSure =
  /not sure|(?:not|dont) know|no idea|unsure|unknown|[わ分]か(?:らな|りませ)|判らな|不明|覚えて(?:い)?(?:な|ませ)/;

const orNotSure =
  (meanings: readonly Meaning[]) =>
  (text: string): string | undefined => {
    const folded = foldText(text);
    return onlyOne(folded, meanings) ?? (notSure.test(folded) ? 'not-sure' : undefined);
  };

const whenItFails = orNotSure([
  [
    /nothing (?:answers|happens)|no (?:answer|response|reply)|tim(?:es|ed) out|timeout|not (?:reach|respond|answer)|unreachable|before (?:the |a |any )?(?:password|sign|log)|応答(?:が|は)?(?:な|あり?ませ|しな|しませ)|返事がな|タイムアウト|届[かき](?:な|ませ)|サインイン(?:の)?前|入力(?:する)?前/,
    'not-reached',
  ],
  [
    /after (?:the |a |i |my )*(?:password|sign|log|cert|licen|type|enter|credential)|answers? (?:first|(?:and )?then)|asks? (?:me )?for (?:a |my |the )?(?:password|credential)|(?:パスワド|認証|資格情報|サインイン|ログ[イオ]ン|入力|応答|返事|証明書|警告|ライセンス)[^。、]{0,12}後|応答(?:は|が)?(?:あり?ます|あった|ある)|パスワドを(?:聞|求)/,
    'answered',
  ],
]);

const since = orNotSure([
  [/never|first time|\bnew (?:machine|vm)\b|一度も|初めて|はじめて|最初から|新規/, 'never-worked'],
  [
    /\b(?:just now|minutes? ago|a moment ago|an hour ago|right now)\b|さっき|先ほど|たった今|今さっき|分前|1時間(?:ほど)?前/,
    'just-now',
  ],
  [
    /\b(?:today|this (?:morning|afternoon|evening)|tonight)\b|今日|きょう|本日|今朝|けさ|今夜|昼から/,
    'today',
  ],
  [
    /\b(?:this week|yesterday|days? ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend)\b|昨日|きのう|今週|この1週間|日前|数日|おととい|一昨日|曜|週末/,
    'this-week',
  ],
  [
    /\b(?:last (?:week|month|year)|weeks|months?|years?|long)\b|先週|先月|か月|ヶ月|以前から|ずっと|去年|昨年/,
    'not-sure',
  ],
]);

const changed = orNotSure([
  [
    /^(?:no|none)$|nothing|\bnot change|no changes?\b|何も|なにも|特に(?:な|あり)|変更(?:は)?(?:な|あり?ませ|して(?:い)?(?:な|ませ))|変えて(?:い)?(?:な|ませ)|変わって(?:い)?(?:な|ませ)|^(?:いいえ|なし|ありません)$/,
    'nothing',
  ],
  [/\baddress|\bips?\b|\bdns\b|アドレス/, 'address'],
  [/\bports?\b|ポト/, 'port'],
  [
    /firewall|anti ?virus|security (?:software|product)|defender|\bproxy\b|\bedr\b|ファイアウォル|ファイヤウォル|セキュリティ(?:ソフト|製品)|ウイルス|プロキシ/,
    'security-software',
  ],
  [/certificate|polic(?:y|ies)|\bgpo\b|証明書|ポリシ/, 'certificate-or-policy'],
]);

const readers: Readonly<Record<Exclude<ToldId, 'port'>, (text: string) => string | undefined>> = {
  others: yesOrNo,
  outside: yesOrNo,
  fromVnet: yesOrNo,
  message: (text) => whenItFails(text) ?? textTold(text),
  since,
  changed,
};

/** After a colon, as people type it into the client; or a number that is no part of an address or a name. */
function portIn(text: string): string | undefined {
  const said = visible(text);
  const numbers = [
    ...new Set(
      [...said.matchAll(/(?<![\w.-])\d{1,5}(?![\w-]|\.\d)|(?<=\w:)\d{1,5}\b/g)].map(([found]) => found),
    ),
  ];
  if (numbers.length > 1) return undefined;
  const [only] = numbers;
  if (only !== undefined) return only;
  if (notSure.test(foldText(text))) return 'not-sure';
  return usual.test(foldText(text)) ? String(rdpPort) : undefined;
}

const usual =
  /default|standard|usual|\bnone\b|no port|nothing|without|標準|既定|デフォルト|そのまま|指定(?:は)?(?:な|して(?:い)?(?:な|ませ))|何も|^なし/;
