import type { Plan, PlannedRemedy } from '../../changes/plan/plan.ts';
import { both, vm } from './samples.ts';

const group = vm.slice(0, vm.indexOf('/providers/'));
export const securityGroup = `${group}/providers/Microsoft.Network/networkSecurityGroups/nsg-web`;
const rule = `${securityGroup}/securityRules/rdp-bot-CH-42`;

/** One rule for one address: what is asked for most often. */
export const opening: PlannedRemedy = {
  remedy: 'allow-inbound-port',
  check: 'inbound-port-denied',
  name: { en: 'Allow RDP from your address', ja: '接続元からの RDP を許可する' },
  sentence: {
    en: 'Allows TCP 3389 to web-01 from 203.0.113.7 for 8 hours.',
    ja: '203.0.113.7 から web-01 への TCP 3389 を 8 時間だけ許可します。',
  },
  steps: [
    {
      step: {
        kind: 'security-rule',
        rule,
        set: {
          description: 'rdp-bot CH-42',
          priority: 290,
          access: 'Allow',
          direction: 'Inbound',
          protocol: 'Tcp',
          source: '203.0.113.7',
          destination: '10.1.0.4',
          destinationPort: '3389',
        },
      },
      before: { there: null },
    },
  ],
};

const terminalServer = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server';

export const turnOn: PlannedRemedy = {
  remedy: 'turn-on-remote-desktop',
  check: 'remote-desktop-off',
  name: { en: 'Turn on Remote Desktop', ja: 'リモート デスクトップを有効にする' },
  sentence: {
    en: 'Lets web-01 accept Remote Desktop.',
    ja: 'web-01 でリモート デスクトップを有効にします。',
  },
  mind: {
    en: 'Somebody may have turned it off on purpose.',
    ja: '意図して無効にされた可能性があります。',
  },
  steps: [
    {
      step: {
        kind: 'guest',
        vm,
        steps: [
          { do: 'need', that: 'not-connection-broker' },
          {
            do: 'registry',
            key: terminalServer,
            name: 'fDenyTSConnections',
            set: { kind: 'DWord', data: 0 },
          },
          { do: 'service', name: 'TermService', start: 'demand' },
          { do: 'service-state', name: 'TermService', state: 'running', seconds: 30 },
        ],
      },
      before: {
        st: 'ready',
        steps: [
          { i: 0, st: 'met' },
          { i: 1, st: 'would', was: '1' },
          { i: 2, st: 'already', was: 'start=demand' },
          { i: 3, st: 'would', was: 'stopped' },
        ],
        journal: null,
        armed: false,
      },
    },
  ],
};

export const renew: PlannedRemedy = {
  remedy: 'renew-certificate',
  check: 'certificate-expired',
  name: { en: 'Renew the RDP certificate', ja: 'RDP の証明書を作り直す' },
  sentence: {
    en: 'Restarts Remote Desktop on web-01 so that Windows makes itself a new certificate.',
    ja: 'web-01 のリモート デスクトップを再起動し、Windows に新しい証明書を作らせます。',
  },
  cannotUndo: { en: 'The old certificate does not come back.', ja: '古い証明書は元に戻せません。' },
  steps: [
    {
      step: {
        kind: 'snapshot',
        disk: `${group}/providers/Microsoft.Compute/disks/web-01-os`,
        snapshot: `${group}/providers/Microsoft.Compute/snapshots/rdp-bot-CH-42-web-01`,
        location: 'japaneast',
      },
      before: { there: 'no' },
    },
    {
      step: {
        kind: 'guest',
        vm,
        steps: [{ do: 'certificate-remove', thumbprint: 'A1B2C3D4' }, { do: 'rdp-restart' }],
      },
      before: {
        st: 'ready',
        steps: [
          { i: 0, st: 'would', was: 'ends 2026-02-11' },
          { i: 1, st: 'would', was: 'running' },
        ],
        journal: null,
        armed: false,
      },
    },
  ],
};

export const plan: Plan = {
  remedies: [opening],
  risk: 'medium',
  writes: [securityGroup],
  actions: [{ action: 'Microsoft.Network/networkSecurityGroups/securityRules/write', resource: rule }],
  others: ['app-02', 'app-03'],
  approvers: [
    { name: 'Suzuki', objectId: 'o-suzuki' },
    { name: 'Ito', objectId: 'o-ito' },
  ],
  yes: { fourEyes: true, typedName: false },
  dropsSessions: false,
  restart: 'none',
  snapshot: 'none',
  takesSeconds: 20,
  proof: 'look',
  mayDrift: false,
  endsAfterHours: 8,
  pipelines: [],
  hash: 'ab'.repeat(32),
};

/** Three causes, one approval. */
export const bundle: Plan = {
  ...plan,
  remedies: [opening, turnOn, renew],
  risk: 'high',
  yes: { fourEyes: true, typedName: true },
  dropsSessions: true,
  sessions: 2,
  snapshot: 'taken',
  takesSeconds: 170,
  mayDrift: true,
  next: { title: both('WinRM') },
  pipelines: [{ resource: securityGroup, by: '0d7e4c1a-3a51-4a57-9d8e-8f6f3f0b1c2d' }],
};

/** The way back of what was done inside Windows. */
export const back: Plan = {
  ...plan,
  remedies: [
    {
      remedy: 'undo',
      check: 'remote-desktop-off',
      name: { en: 'Undo CH-42', ja: 'CH-42 を元に戻す' },
      sentence: {
        en: 'Take back: Turn on Remote Desktop.',
        ja: '次の変更を元に戻します:リモート デスクトップを有効にする',
      },
      steps: turnOn.steps.flatMap(({ step, before }) =>
        step.kind === 'guest'
          ? [{ step: { ...step, kind: 'guest-undo', run: 'ab12cd34' } as const, before }]
          : [],
      ),
    },
  ],
  others: [],
};
