/** Token buckets by name; they live as long as the process, as Azure's do. */
export type Buckets = Map<string, { tokens: number; at: number }>;

/** How many calls a bucket holds when it is full, and how many it gets back after each so many seconds. */
export type Budget = { readonly most: number; readonly again: number; readonly seconds: number };

/** What a bucket says to a call: whether it may pass, how many may follow, and the seconds until more may. */
export type Taken = { readonly passed: boolean; readonly remaining: number; readonly refillsIn: number };

/** Takes one token, after giving back what has come since. A bucket that was full starts its time with this call. */
export function takeToken(buckets: Buckets, name: string, budget: Budget, now: number): Taken {
  const before = buckets.get(name) ?? { tokens: budget.most, at: now };
  const every = budget.seconds * 1000;
  const refills = Math.max(0, Math.floor((now - before.at) / every));
  const tokens = Math.min(budget.most, before.tokens + refills * budget.again);
  const at = tokens === budget.most ? now : before.at + refills * every;
  const passed = tokens >= 1;
  const remaining = passed ? tokens - 1 : 0;
  buckets.set(name, { tokens: remaining, at });
  return { passed, remaining, refillsIn: Math.max(1, Math.ceil((at + every - now) / 1000)) };
}
