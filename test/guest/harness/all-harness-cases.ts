import { certificateCases } from './cases/certificate-cases.ts';
import { fileCases } from './cases/file-cases.ts';
import { firewallCases } from './cases/firewall-cases.ts';
import { hostileOrders } from './cases/hostile-orders.ts';
import { journalCases } from './cases/journal-cases.ts';
import { longCases } from './cases/long-cases.ts';
import { machineCases } from './cases/machine-cases.ts';
import { needCases } from './cases/need-cases.ts';
import { networkCases } from './cases/network-cases.ts';
import { practiceCases } from './cases/practice-cases.ts';
import { registryCases } from './cases/registry-cases.ts';
import { serviceCases } from './cases/service-cases.ts';
import type { HarnessCase } from './harness-case.ts';

/** By what they are about; a record for each. */
export const allHarnessCases: Readonly<Record<string, readonly HarnessCase[]>> = {
  certificates: certificateCases,
  files: fileCases,
  firewall: firewallCases,
  hostile: hostileOrders,
  journal: journalCases,
  long: longCases,
  machine: machineCases,
  needs: needCases,
  network: networkCases,
  practice: practiceCases,
  registry: registryCases,
  services: serviceCases,
};
