import { type ResourceHealthValue, resourceHealth } from '../evidence/resource-health.ts';
import { machineName } from '../machine-name.ts';
import { defineCheck, type Row } from './check.ts';

type Facts = { readonly vm: string; readonly health: ResourceHealthValue };

/** Azure names the origin in two fields and several spellings, such as `Customer Initiated` and `UserInitiated`. */
const byPeople = /user|customer/i;

export const platformUnhealthy = defineCheck({
  id: 'platform-unhealthy',
  catalogue: 'beyond',
  cites: 'beyond',
  part: 'azure',
  needs: { resourceHealth },
  uses: {},
  followsFrom: [],
  judge: ({ resourceHealth: health }, question) => {
    const facts: Facts = { vm: machineName(question), health };
    if (byPeople.test(`${health.reasonType} ${health.context}`)) return { outcome: 'ok' };
    switch (health.state?.toLowerCase()) {
      case 'available':
        return { outcome: 'ok' };
      case 'unavailable':
        return { outcome: 'problem', certainty: 'sure', facts };
      default:
        return { outcome: 'warning', facts };
    }
  },
  words: {
    en: {
      name: 'Health of the Azure platform',
      title: ({ vm, health }: Facts) =>
        health.state?.toLowerCase() === 'unavailable'
          ? `Azure itself has a problem with ${vm}`
          : `Azure is not sure that ${vm} is well`,
      sentence: () =>
        'The cause is below Windows. Azure is usually at work on it; moving to another host can help.',
      rows: ({ health }) => rows(health, { state: 'Resource Health', says: 'Azure says', since: 'Since' }),
    },
    ja: {
      name: 'Azure 基盤の正常性',
      title: ({ vm, health }) =>
        health.state?.toLowerCase() === 'unavailable'
          ? `${vm} を動かしている Azure 側に障害があります`
          : `${vm} の状態を Azure が確認できていません`,
      sentence: () =>
        '原因は Windows より下の層です。通常は Azure が復旧を進めますが、別のホストへの移動で直ることもあります。',
      rows: ({ health }) => rows(health, { state: 'リソース正常性', says: 'Azure の説明', since: '発生' }),
    },
  },
});

function rows(
  health: ResourceHealthValue,
  label: Readonly<Record<'state' | 'says' | 'since', string>>,
): Row[] {
  const state = [health.state, health.context].filter(Boolean).join(' · ');
  return [
    { label: label.state, value: state },
    ...(health.summary ? [{ label: label.says, value: health.summary }] : []),
    ...(health.occurredTime ? [{ label: label.since, value: '', at: health.occurredTime }] : []),
  ];
}
