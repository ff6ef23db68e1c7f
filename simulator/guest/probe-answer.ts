import { factGroups, type GroupName } from './facts/index.ts';
import { openWindows } from './facts/windows.ts';
import { OutOfTime, WindowsError } from './facts/windows-error.ts';
import type { WindowsView } from './windows-view.ts';

/** What the probe tells, before it is packed. What is empty is left out. */
export type ProbeDocument = {
  readonly v: 1;
  readonly t0: number;
  readonly t1: number;
  readonly ms: number;
  readonly f: Readonly<Record<string, unknown>>;
  readonly e?: Readonly<Record<string, string>>;
  readonly slow?: readonly GroupName[];
  readonly cut?: readonly string[];
  readonly only?: readonly GroupName[];
};

type Gathered = {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly inTime: boolean;
  readonly spentMs: number;
};

/** Where nothing hangs, it is PowerShell itself that takes this long. */
const usuallyMs = 6_000;

/** What the probe would say of this Windows, worked out by other means than the probe's own script. */
export function probeAnswer(
  view: WindowsView,
  { only = [], seconds }: { readonly only?: readonly string[]; readonly seconds: number },
): ProbeDocument {
  const wanted = groupNames.filter((name) => only.length === 0 || only.includes(name));
  const limitMs = seconds * 1_000;
  const all = wanted.map((name) => ({ name, ...gather(view, name, limitMs) }));
  const slow = all.filter(({ inTime }) => !inTime).map(({ name }) => name);
  const ms = Math.min(limitMs, usuallyMs + Math.max(0, ...all.map(({ spentMs }) => spentMs)));
  const errors = Object.assign({}, ...all.map((one) => one.errors)) as Record<string, string>;
  const now = Math.floor(Date.parse(view.now) / 1_000);
  return {
    v: 1,
    t0: now,
    t1: now,
    ms,
    f: Object.assign({}, ...all.map(({ facts }) => facts)),
    ...(Object.keys(errors).length > 0 ? { e: errors } : {}),
    ...(slow.length > 0 ? { slow } : {}),
    ...(only.length > 0 && wanted.length > 0 ? { only: wanted } : {}),
  };
}

const groupNames = Object.keys(factGroups) as readonly GroupName[];

/** Of a group that runs out of time, what it had until then is told. */
function gather(view: WindowsView, name: GroupName, limitMs: number): Gathered {
  const windows = openWindows(view, limitMs);
  const facts: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [key, read] of Object.entries(factGroups[name])) {
    try {
      const value: unknown = read(windows);
      if (value !== undefined) facts[key] = value;
    } catch (error) {
      if (error instanceof OutOfTime) return { facts, errors, inTime: false, spentMs: limitMs };
      if (!(error instanceof WindowsError)) throw error;
      errors[key] = error.code;
    }
  }
  return { facts, errors, inTime: true, spentMs: windows.spentMs() };
}
