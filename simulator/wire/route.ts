import type { Operation } from './operation.ts';

type Addressed = Pick<Operation, 'method' | 'path'>;

export type Route<Target extends Addressed = Operation> = {
  readonly operation: Target;
  readonly params: Readonly<Record<string, string>>;
};

type Compiled<Target> = {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly operation: Target;
};

/** Makes the function that finds the operation for a method and a path. The first that fits wins. */
export function router<Target extends Addressed>(
  operations: readonly Target[],
): (method: string, path: string) => Route<Target> | undefined {
  const compiled = operations.map((operation) => compile(operation));
  return (method, path) => {
    for (const { pattern, names, operation } of compiled) {
      const found = operation.method === method ? pattern.exec(path) : null;
      if (found) {
        const params = Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? '')]));
        return { operation, params };
      }
    }
    return undefined;
  };
}

function compile<Target extends Addressed>(operation: Target): Compiled<Target> {
  const names: string[] = [];
  const source = operation.path
    .split('/')
    .map((part) => {
      const name = /^\{(\+?)(\w+)\}$/.exec(part);
      if (!name) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(name[2] ?? '');
      return name[1] ? '(.*?)' : '([^/]+)';
    })
    .join('/');
  return { pattern: new RegExp(`^${source}/?$`, 'i'), names, operation };
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The resource, group or subscription that a path addresses: actions and collections at its end are not part of it. */
export function scopeOf(path: string): string {
  const clean = decode(path.replace(/\/$/, ''));
  const at = clean.toLowerCase().lastIndexOf('/providers/');
  if (at < 0) return clean.replace(/^(\/subscriptions\/[^/]+(?:\/resourceGroups\/[^/]+)?).*$/i, '$1');
  const [namespace, ...pairs] = clean.slice(at + '/providers/'.length).split('/');
  const whole = pairs.slice(0, pairs.length - (pairs.length % 2));
  const parent = clean.slice(0, at);
  return whole.length === 0 ? parent || '/' : [parent, 'providers', namespace, ...whole].join('/');
}
