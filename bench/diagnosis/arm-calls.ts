import { randomUUID } from 'node:crypto';
import { systemClock } from '../../base/clock.ts';
import { probeAlone } from '../../bot/probe-alone.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Figure } from '../figure.ts';
import { openPractice, question } from './open-practice.ts';

const mostCalls = 16;

/** Waiting for what was asked before, signing in, and looking inside are counted elsewhere. */
const apart = /^(LongRunning_Poll|Token_|OpenId_)|RunCommand/;

/** The same each time, so once is enough. */
export async function armCalls(): Promise<Figure> {
  const practice = await openPractice();
  try {
    const azure = practice.azure(practice.client);
    const { probe, close } = probeAlone(azure, randomUUID);
    await diagnose({ azure, clock: systemClock, probe }, question);
    await close();
    return {
      name: 'calls to Azure of a diagnosis',
      ours: practice.operations.filter((operation) => !apart.test(operation)).length,
      reference: mostCalls,
      unit: 'calls',
      bar: { most: 1 },
    };
  } finally {
    await practice.close();
  }
}
