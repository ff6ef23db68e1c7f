import { readFile } from 'node:fs/promises';
import type { Answer } from '../wire/operation.ts';

const types = {
  'panel.html': 'text/html; charset=utf-8',
  'panel.css': 'text/css; charset=utf-8',
  'panel.js': 'text/javascript; charset=utf-8',
  'words.js': 'text/javascript; charset=utf-8',
} as const;

export type BrowserFile = keyof typeof types;

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** A file of the panel as it stands in `browser/`. */
export const browserFile = async (name: BrowserFile): Promise<Answer> => ({
  status: 200,
  headers: { ...headers, 'content-type': types[name] },
  body: await readFile(new URL(`./browser/${name}`, import.meta.url), 'utf8'),
});
