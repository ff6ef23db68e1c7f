import { lineAround } from '../probe-line.ts';

/** The line of an answer as the harness makes it. */
export const harnessLine = (answer: unknown): string => lineAround(JSON.stringify(answer), 'RDPF1');
