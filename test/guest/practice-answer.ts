import type { ProbeAnswer } from '../../guest/answer.ts';
import { decode } from '../../guest/decode.ts';
import { probeAnswer } from '../../simulator/guest/probe-answer.ts';
import { probeLine } from '../../simulator/guest/probe-line.ts';
import type { WindowsView } from '../../simulator/guest/windows-view.ts';

/** What the practice guest says of this Windows, read as the bot reads it. */
export function practiceAnswer(view: WindowsView): ProbeAnswer {
  const line = probeLine(probeAnswer(view, { seconds: 80 }));
  const decoded = decode({ output: line, error: '' });
  if (!decoded.ok)
    throw new Error(`The practice guest's own answer cannot be read: ${decoded.failure.reason}`);
  return decoded.value;
}
