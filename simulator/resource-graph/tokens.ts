import { type Position, parserFailure } from './query-error.ts';

export type Token = Position & {
  readonly kind: 'name' | 'string' | 'number' | 'timespan' | 'symbol' | 'end';
  /** As it stands in the query; of a string, what it means. */
  readonly text: string;
  /** Where it begins and ends in the query. */
  readonly from: number;
  readonly to: number;
};

const patterns: readonly { kind: Token['kind'] | 'nothing'; pattern: RegExp }[] = [
  { kind: 'nothing', pattern: /\s+|\/\/[^\n]*/y },
  { kind: 'string', pattern: /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|@'(?:[^']|'')*'|@"(?:[^"]|"")*"/y },
  { kind: 'timespan', pattern: /\d+(?:\.\d+)?(?:ms|[dhms])\b/y },
  { kind: 'number', pattern: /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\w)/y },
  { kind: 'symbol', pattern: /in~|![A-Za-z_]+~?/y },
  { kind: 'name', pattern: /[A-Za-z_$][\w$]*/y },
  { kind: 'symbol', pattern: /==|=~|!=|!~|<>|<=|>=|[=<>|(){}[\],.:*/+%-]/y },
];

/** Takes a query apart. */
export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  let line = 1;
  let lineFrom = 0;
  while (from < query.length) {
    const at: Position = { line, characterPositionInLine: from - lineFrom };
    const { kind, text } = next(query, from, at);
    const to = from + text.length;
    if (kind !== 'nothing')
      tokens.push({ kind, text: kind === 'string' ? meaningOf(text, at) : text, ...at, from, to });
    for (let index = from; index < to; index += 1) {
      if (query[index] === '\n') {
        line += 1;
        lineFrom = index + 1;
      }
    }
    from = to;
  }
  const end: Position = { line, characterPositionInLine: from - lineFrom };
  return [...tokens, { kind: 'end', text: '<EOF>', ...end, from, to: from }];
}

function next(query: string, from: number, at: Position) {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = from;
    const text = pattern.exec(query)?.[0];
    if (text !== undefined) return { kind, text };
  }
  throw parserFailure(at, query[from] ?? '');
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** What a literal stands for: `@` takes backslashes as they are and doubles the quote. */
function meaningOf(literal: string, at: Position): string {
  if (literal.startsWith('@')) {
    const quote = literal.charAt(1);
    return literal.slice(2, -1).replaceAll(quote + quote, quote);
  }
  return literal.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/g, (whole, name: string) => {
    if (name.length > 1) return String.fromCharCode(Number.parseInt(name.slice(1), 16));
    const meant = escapes[name];
    if (meant === undefined) throw parserFailure(at, whole);
    return meant;
  });
}
