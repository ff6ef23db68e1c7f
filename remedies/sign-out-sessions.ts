import { cannot } from './parts/cannot.ts';
import { withUntriedHandshake } from './parts/effects.ts';
import { inside } from './parts/inside.ts';
import { notKnownThen } from './parts/not-known-then.ts';
import { defineRemedy } from './remedy.ts';

type Facts = { readonly vm: string };

export const signOutSessions = defineRemedy<Facts>({
  id: 'sign-out-sessions',
  catalogue: 'M38',
  fixes: ['memory-exhausted', 'processor-exhausted'],
  risk: 'high',
  dropsSessions: true,
  restart: 'none',
  snapshot: 'offered',
  asks: ['sessions'],
  proof: 'look',
  mayDrift: false,
  takesSeconds: 60,
  // Without somebody signed in there is nobody to sign out.
  fits: ({ fact }) => {
    const sessions = fact('sessions');
    return sessions.state !== 'value' || sessions.value.active + sessions.value.inactive > 0;
  },
  plan: (given) => {
    const [first, ...further] = [...new Set(given.choices.sessions)];
    return first === undefined
      ? cannot(
          'Say which sessions may be signed out. "query user" on the machine lists them with their numbers and how long they are idle.',
          'サインアウトさせるセッションの番号を指定してください。マシンで query user を実行すると、番号とアイドル時間がわかります。',
        )
      : inside(given, ...[first, ...further].map((id) => ({ do: 'session-logoff', id }) as const));
  },
  effect: (evidence) => withUntriedHandshake(notKnownThen(evidence, ['mem', 'np', 'cpu', 'top', 'ses'])),
  words: {
    en: {
      name: 'Sign out sessions',
      sentence: ({ facts: { vm }, choices: { sessions = [] } }) =>
        `Signs out ${sessions.length === 1 ? 'session' : 'sessions'} ${sessions.join(', ')} on ${vm}; no other program is ended.`,
      mind: 'Work that is not saved in these sessions is lost. Ask the people first.',
      cannotUndo: 'A session that was signed out cannot be brought back.',
    },
    ja: {
      name: 'セッションをサインアウトさせる',
      sentence: ({ facts: { vm }, choices: { sessions = [] } }) =>
        `${vm} のセッション ${sessions.join('、')} をサインアウトさせます。ほかのプログラムは終了しません。`,
      mind: 'これらのセッションで保存していない作業は失われます。先に本人へ確認してください。',
      cannotUndo: 'サインアウトしたセッションは元に戻せません。',
    },
  },
});
