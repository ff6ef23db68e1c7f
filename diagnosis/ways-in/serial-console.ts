import { virtualMachine } from '../evidence/virtual-machine.ts';
import { valueIn } from '../value-in.ts';
import { portalPage } from './portal-page.ts';
import type { WayInUnit } from './way-in.ts';

/** Client editions of Windows come without the console that it speaks to. */
const hasConsole = (osName: string | undefined): boolean => !/Windows (10|11)/i.test(osName ?? '');

/** Needs boot diagnostics and a running machine: https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/serial-console-windows */
export const serialConsole: WayInUnit = (question, evidence) => {
  const machine = valueIn(evidence, virtualMachine);
  const isRunning = /\/running$/i.test(machine?.power ?? '');
  if (!isRunning || !machine?.bootDiagnostics.enabled || !hasConsole(machine.osName)) return undefined;
  return {
    id: 'serial-console',
    words: {
      en: 'Serial console, a command line in the browser for administrators',
      ja: 'シリアル コンソール(管理者向け、ブラウザーでのコマンド操作)',
    },
    link: portalPage(question.vm, 'serialConsole'),
  };
};
