import type { ButtonData } from '../../dialogs/button-data.ts';
import type { Known } from '../../dialogs/known.ts';
import type { DiagnosisRequest } from './request.ts';

/** The same once more; what is known by now is not asked again. */
export function beginningOf({ look }: DiagnosisRequest): NonNullable<ButtonData['begin']> {
  if (look.kind === 'machine') {
    const { question, about } = look;
    const known = { vm: question.vm, ...(about ? { about } : {}) };
    return { dialog: about?.symptom ?? 'diagnose', known };
  }
  const { source, destination, traffic } = look.path;
  const port = traffic.protocol === 'icmp' ? {} : { port: traffic.port };
  const known: Known = { vm: source, to: destination, protocol: traffic.protocol, ...port };
  return { dialog: 'connectivity', known };
}
