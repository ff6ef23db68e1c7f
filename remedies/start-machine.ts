import { sameResource } from '../base/resource-id.ts';
import type { Facts } from '../diagnosis/checks/vm-stopped.ts';
import { cannot } from './parts/cannot.ts';
import { withAgent } from './parts/machine-effects.ts';
import { recentAuthor } from './parts/recent-author.ts';
import { defineRemedy } from './remedy.ts';

const stops = /\/(deallocate|powerOff)\/action$/i;

export const startMachine = defineRemedy<Facts>({
  id: 'start-machine',
  catalogue: 'M67',
  fixes: ['vm-stopped'],
  risk: 'low',
  dropsSessions: false,
  restart: 'none',
  snapshot: 'offered',
  asks: [],
  proof: 'look',
  // A schedule that stops it in the evening does so again.
  mayDrift: true,
  takesSeconds: 120,
  // On its way to one state or the other there is nothing to do but to wait.
  fits: ({ facts: { state } }) => state === 'stopped' || state === 'deallocated',
  plan: (given) => {
    const { vm } = given.question;
    const author = recentAuthor(
      given,
      ({ operation, resource }) => stops.test(operation) && sameResource(resource, vm),
    );
    if (author === 'not-known')
      return cannot(
        'The bot could not see in the Activity Log who stopped it. Let it read the log, or start the machine in the portal.',
        '誰が停止したのかをアクティビティ ログで確認できませんでした。ログの読み取りをボットに許可するか、ポータルから起動してください。',
      );
    if (author !== 'nobody')
      return cannot(
        `${author.person} stopped it within the last 24 hours, probably on purpose. Ask there first, and have it started there.`,
        `過去 24 時間以内に ${author.person} が停止したもので、意図した停止と考えられます。先に本人へ確認し、起動を依頼してください。`,
      );
    return {
      steps: [
        { kind: 'power', vm, change: 'start' },
        { kind: 'wait', vm, for: 'agent' },
      ],
    };
  },
  effect: withAgent,
  words: {
    en: {
      name: 'Start the machine',
      sentence: ({ facts: { vm } }) => `Starts ${vm} and waits until Windows is up.`,
      mind: 'A running machine costs money. It may get another public address if its address is not static.',
    },
    ja: {
      name: 'マシンを起動する',
      sentence: ({ facts: { vm } }) => `${vm} を起動し、Windows が立ち上がるまで待ちます。`,
      mind: '起動中は料金がかかります。パブリック IP アドレスが静的でない場合、アドレスが変わることがあります。',
    },
  },
});
