import type { Answer, Call } from '../wire/operation.ts';

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export type EntraFailure = {
  readonly status: 400 | 401;
  /** The name of OAuth. */
  readonly error: string;
  readonly number: number;
  readonly text: string;
};

/** The body that Entra's token endpoints answer with. */
export function entraError(call: Call, { status, error, number, text }: EntraFailure): Answer {
  const time = `${new Date(call.moment.now).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const trace = call.moment.newId();
  const correlation = call.headers['client-request-id'] ?? call.correlationId;
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${number}: ${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${time}`,
      error_codes: [number],
      timestamp: time,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${number}`,
    },
  };
}

/** Entra knows one directory here; tools that do not know it yet say that they do not. */
export function unknownTenant(call: Call): Answer | undefined {
  const tenant = call.params['tenant']?.toLowerCase() ?? '';
  if ([call.world.tenantId.toLowerCase(), 'common', 'organizations'].includes(tenant)) return undefined;
  return entraError(call, {
    status: 400,
    error: 'invalid_tenant',
    number: 90002,
    text: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  });
}
