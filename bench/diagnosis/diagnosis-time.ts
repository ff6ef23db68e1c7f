import { randomUUID } from 'node:crypto';
import { systemClock } from '../../base/clock.ts';
import { probeAlone } from '../../bot/probe-alone.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { criticalPath } from './critical-path.ts';
import { delayed } from './latency.ts';
import { openPractice, question } from './open-practice.ts';
import { piecesOf } from './pieces-of.ts';

/** A whole diagnosis, over the longest chain of what it has to wait for. */
export async function diagnosisTime(rounds: number): Promise<Figure> {
  const practice = await openPractice();
  try {
    const azure = practice.azure(delayed(practice.client));
    const { probe } = probeAlone(azure, randomUUID);
    const once = () => diagnose({ azure, clock: systemClock, probe }, question);
    // The first one loads code and gets tokens.
    const pieces = await piecesOf(await once(), practice);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      await once();
      times.push(performance.now() - from);
    }
    return {
      name: 'diagnosis, over its critical path',
      ours: median(times),
      reference: criticalPath(pieces),
      unit: 'ms',
      bar: { most: 1.1 },
    };
  } finally {
    await practice.close();
  }
}
