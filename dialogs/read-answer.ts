import type { Given, ReadAnswer } from './given.ts';
import type { Parts } from './parts.ts';
import { readCheck } from './questions/client-check.ts';
import { readGoal } from './questions/destination.ts';
import { fixReaders } from './questions/fix-detail.ts';
import { readGuideStep } from './questions/guide-step.ts';
import { readLicences } from './questions/licences.ts';
import { readMachine } from './questions/machine.ts';
import { readMessage } from './questions/message.ts';
import { readNic } from './questions/nic.ts';
import { readPort } from './questions/port.ts';
import { readRole } from './questions/role.ts';
import { readServers } from './questions/servers.ts';
import { toldReaders } from './questions/told.ts';
import { readWay } from './questions/way-in.ts';

const readers: Readonly<Record<string, (given: Given, parts: Parts) => ReadAnswer>> = {
  machine: readMachine,
  message: readMessage,
  'way-in': readWay,
  destination: readGoal,
  nic: readNic,
  port: readPort,
  'client-check': readCheck,
  'guide-step': readGuideStep,
  role: readRole,
  licences: readLicences,
  servers: readServers,
  ...toldReaders,
  ...fixReaders,
};

export function readAnswer(given: Given, parts: Parts): ReadAnswer {
  const read = readers[given.question];
  if (!read) throw new Error(`Nobody reads answers to the question ${given.question}.`);
  return read(given, parts);
}
