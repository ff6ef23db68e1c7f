import { badRequest, Refusal } from '../wire/refusal.ts';
import type { Extension } from '../world/compute.ts';
import { handlerOf } from './extension-handlers.ts';
import { type ExtensionResource, extensionsOf } from './extension-view.ts';
import type { Host } from './known.ts';
import { changeNotAllowed } from './refusals.ts';

/** One extension of a kind per VM, of a kind that exists, for this system. */
export function refuseHandler(
  host: Host,
  id: string,
  wanted: Extension,
  before: ExtensionResource | undefined,
): void {
  const { os } = host.machine.guest;
  const kind = `${wanted.publisher}.${wanted.type}`;
  const kindOf = ({ properties }: ExtensionResource) =>
    `${properties.publisher}.${properties.type}`.toLowerCase();
  if (before && kindOf(before) !== kind.toLowerCase()) throw changeNotAllowed('type');
  const same = extensionsOf(host.world, host.vm).find(
    (other) => kindOf(other) === kind.toLowerCase() && other.id.toLowerCase() !== id.toLowerCase(),
  );
  if (same) {
    throw badRequest(
      'BadRequest',
      `Multiple VMExtensions per handler not supported for OS type '${os}'. VMExtension '${same.name}' with handler '${kind}' already added or specified in input.`,
    );
  }
  if (handlerOf(wanted.publisher, wanted.type)?.os === os || before) return;
  throw new Refusal(
    404,
    'ArtifactNotFound',
    `The VM extension with publisher '${wanted.publisher}' and type '${wanted.type}' could not be found in the extension repository available in this location.`,
  );
}
