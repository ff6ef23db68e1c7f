import { parseResourceId } from '../../../base/resource-id.ts';
import { isMissing } from '../../evidence/evidence.ts';
import type { EndSeen } from '../path-evidence.ts';
import type { PathFacts } from '../path-facts.ts';
import { type PathFinding, problem } from '../path-finding.ts';

/** A change broke off in Azure and left the network interface in a failed state. */
export function nicFailed({ question, evidence }: PathFacts): readonly PathFinding[] {
  const { source, destination } = evidence;
  const nic = question.destination.kind === 'machine' ? question.destination.nic : 1;
  return [
    ...failedAt('source', source, 1),
    ...(destination ? failedAt('destination', destination, nic) : []),
  ];
}

function failedAt(
  end: 'source' | 'destination',
  { interfaces }: EndSeen,
  nic: number,
): readonly PathFinding[] {
  const one = isMissing(interfaces) ? undefined : interfaces.value[nic - 1];
  if (isMissing(interfaces) || !one || !/^failed$/i.test(one.provisioningState ?? '')) return [];
  const { at } = interfaces;
  const id = parseResourceId(one.id)?.text;
  return [
    {
      id: `${end}-nic-failed`,
      ...problem('likely'),
      cites: ['nic-failed'],
      words: {
        en: {
          title: `The network interface ${one.name} is in a failed state`,
          sentence:
            'A change to it broke off in Azure. Until it is written once more, traffic may not get through.',
          action: 'Write it once more, unchanged.',
          rows: [{ label: 'Network interface', value: `${one.name} · provisioning failed`, at }],
        },
        ja: {
          title: `NIC ${one.name} が失敗状態です`,
          sentence: 'Azure での変更が途中で失敗しています。書き込み直すまで通信できないことがあります。',
          action: '同じ内容でもう一度書き込みます。',
          rows: [{ label: 'NIC', value: `${one.name}・プロビジョニング失敗`, at }],
        },
      },
      ...(id ? { command: { text: `az network nic update --ids "${id}"`, language: 'shell' } } : {}),
      seen: [`${end}-network-interfaces`],
    },
  ];
}
