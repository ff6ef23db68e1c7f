import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { Answer } from '../../wire/operation.ts';
import { Refusal } from '../../wire/refusal.ts';
import { errorCode } from '../../world/error-code.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const installed = createRequire(import.meta.url);

const vendored: Readonly<Record<string, string>> = {
  'adaptivecards.min.js': 'adaptivecards/dist/adaptivecards.min.js',
  'markdown-it.min.js': 'markdown-it/dist/markdown-it.min.js',
};

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
export const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** A file of the page as it stands in `browser/`. */
export function browserFile(name: string): Promise<Answer> {
  const type = types[extname(name)];
  if (!/^[a-z0-9-]+\.[a-z]+$/.test(name) || type === undefined) throw notFound(name);
  return fileAt(new URL(`../browser/${name}`, import.meta.url), type);
}

/** A library that the page uses, as npm installed it. */
export function vendorFile(name: string): Promise<Answer> {
  const path = Object.hasOwn(vendored, name) ? vendored[name] : undefined;
  if (path === undefined) throw notFound(name);
  return fileAt(installed.resolve(path), 'text/javascript; charset=utf-8');
}

async function fileAt(place: URL | string, type: string): Promise<Answer> {
  try {
    const body = await readFile(place);
    return { status: 200, headers: { ...securityHeaders, 'content-type': type }, body };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw notFound(String(place).split('/').at(-1) ?? '');
    throw error;
  }
}

const notFound = (name: string): Refusal => new Refusal(404, 'NotFound', `There is no file ${name}.`);
