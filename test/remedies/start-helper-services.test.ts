import { withFacts } from '../../remedies/parts/effects.ts';
import { startHelperServices } from '../../remedies/start-helper-services.ts';
import { testRemedy } from './test-remedy.ts';

const running = (name: string) => ({ do: 'service-state', name, state: 'running', seconds: 60 }) as const;

testRemedy(startHelperServices, [
  {
    when: 'one is disabled',
    scenarios: ['helper-service-stopped'],
    inside: [{ do: 'service', name: 'SessionEnv', start: 'demand' }, running('SessionEnv')],
  },
  {
    when: 'several are, one of them under another account',
    scenarios: ['helper-service-stopped'],
    but: (evidence) =>
      withFacts(evidence, ({ svc }) => ({
        svc: String(svc)
          .replace(/CryptSvc=R2d/, 'CryptSvc=S4!')
          .replace(/UmRdpService=R3d/, 'UmRdpService=S3!'),
      })),
    inside: [
      { do: 'service', name: 'CryptSvc', start: 'auto', account: 'NT AUTHORITY\\NetworkService' },
      running('CryptSvc'),
      { do: 'service', name: 'SessionEnv', start: 'demand' },
      running('SessionEnv'),
      { do: 'service', name: 'UmRdpService', account: 'LocalSystem' },
      running('UmRdpService'),
    ],
  },
]);
