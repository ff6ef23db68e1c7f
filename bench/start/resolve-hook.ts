import { appendFileSync } from 'node:fs';
import type { ResolveHook } from 'node:module';

const file = process.env['RECORD'];

/** Tells which package a file of ours asks for; those that packages ask for come along with them. */
export const resolve: ResolveHook = async (specifier, context, next) => {
  const resolved = await next(specifier, context);
  const ours = context.parentURL !== undefined && !context.parentURL.includes('/node_modules/');
  if (
    file !== undefined &&
    ours &&
    resolved.url.includes('/node_modules/') &&
    !/^[./]|^file:/.test(specifier)
  )
    appendFileSync(file, `${specifier}\n`);
  return resolved;
};
