import * as z from 'zod';
import type { ResourceId } from '../../base/resource-id.ts';
import { failure, type Result } from '../../base/result.ts';
import type { Azure } from '../azure.ts';
import { type CallOptions, call } from '../call.ts';
import type { AzureFailure } from '../failure.ts';
import { readBootDiagnostics } from './boot-diagnostics.ts';

/** Azure keeps up to a megabyte; what happened last stands at the end. */
const kept = 8 * 1024;

const tail = z.string().transform((text) => text.replace(terminalCodes, '').slice(-kept));

/** Colours and cursor movements of the console would tear words apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what begins such a code
const terminalCodes = /\u001b\[[0-9;?]*[A-Za-z]|\u0000/g;

/** The end of what the guest printed on its serial console. */
export async function readSerialLog(
  azure: Azure,
  vm: ResourceId,
  options: CallOptions = {},
): Promise<Result<string, AzureFailure>> {
  const links = await readBootDiagnostics(azure, vm, options);
  if (!links.ok) return links;
  const link = links.value.serialConsoleLogBlobUri;
  const operation = 'Blob_Download';
  if (link === undefined) return failure({ operation, reason: 'not-found', message: '' });
  return call(azure, {
    ...options,
    operation,
    effect: false,
    schema: tail,
    send: (sending) => azure.links.text(link, sending),
  });
}
