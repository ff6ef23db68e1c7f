import type { Call } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import type { Resource } from '../world/resource.ts';

/** A writer may say which version it has seen; parts of a resource share its version. */
export function refuseStale(call: Call, id: string, existing: Resource | undefined): void {
  const seen = call.headers['if-match'];
  if (call.headers['if-none-match'] === '*' && existing) {
    throw failed('PreconditionFailedResourceExists', `Resource ${id} already exists.`);
  }
  if (seen === undefined || (existing && (seen === '*' || seen === existing.etag))) return;
  throw existing
    ? failed(
        'PreconditionFailedEtagMismatch',
        `Etag provided in if-match header ${seen} does not match etag ${existing.etag} of resource ${id} in NRP data store.`,
      )
    : failed('PreconditionFailedResourceNotFound', `Resource ${id} not found.`);
}

const failed = (code: string, message: string): Refusal =>
  new Refusal(412, 'PreconditionFailed', 'Precondition failed.', { details: [{ code, message }] });
