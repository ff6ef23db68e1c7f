import type { In } from './step.ts';

/** Titles that many conversations show. */
export const titles = {
  looking: (machine: string): In<RegExp> => ({
    en: new RegExp(`^Looking at ${machine}$`),
    ja: new RegExp(`^${machine} を調べています$`),
  }),
  lookingFrom: (machine: string): In<RegExp> => ({
    en: new RegExp(`^Looking at the way from ${machine} to .+$`),
    ja: new RegExp(`^${machine} から .+ までを調べています$`),
  }),
  stopped: (machine: string): In<RegExp> => ({
    en: new RegExp(`^Looking at ${machine} was stopped$`),
    ja: new RegExp(`^${machine} の診断を中止しました$`),
  }),
  /** Nothing is in the way as far as was looked; how the person gets in was not told. */
  nothingFound: (machine: string): In<RegExp> => ({
    en: new RegExp(`^Nothing that blocks RDP to ${machine} was found, but not everything`),
    ja: new RegExp(`^${machine} への RDP を妨げるものは見つかりませんでしたが、`),
  }),
  works: (machine: string): In<RegExp> => ({
    en: new RegExp(`^Azure, the network and Windows let RDP through to ${machine}$`),
    ja: new RegExp(`、${machine} への RDP を妨げるものはありません$`),
  }),
  wayIn: (machine: string): In<RegExp> => ({
    en: new RegExp(`^How do you get in to ${machine}\\?$`),
    ja: new RegExp(`^${machine} にはどのように接続していますか$`),
  }),
  wayInTold: (machine: string): In<RegExp> => ({
    en: new RegExp(`^Your way in to ${machine}: `),
    ja: new RegExp(`^${machine} への接続方法:`),
  }),
  whichMachine: {
    en: /^Which machine can you not reach\?$/,
    ja: /^接続できないのはどのマシンですか$/,
  },
  closed: { en: /^This question is closed\.$/, ja: /^この質問は終了しました。$/ },
  nothingGoesOn: { en: /^Nothing is going on any more$/, ja: /^実行中のものはありません$/ },
  help: { en: /^Type "diagnose" and the name/, ja: /^「診断」に続けて/ },
} satisfies Readonly<Record<string, In<RegExp> | ((machine: string) => In<RegExp>)>>;

/** Labels of buttons. */
export const labels = {
  done: { en: /^Done$/, ja: /^完了$/ },
  last: { en: /^Done, diagnose again$/, ja: /^完了して、もう一度診断$/ },
  notHelped: { en: /^Did not help$/, ja: /^解決しなかった$/ },
  overTheInternet: { en: /Internet/, ja: /インターネット/ },
  send: { en: /^Send$/, ja: /^送信$/ },
} satisfies Readonly<Record<string, In<RegExp>>>;
