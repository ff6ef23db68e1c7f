import * as z from 'zod';
import type { Answer } from './pair.ts';

/** What Resource Manager itself refuses before it asks a provider; a provider's specification does not speak of it. */
const codes = z.enum([
  'AuthenticationFailed',
  'AuthorizationFailed',
  'ExpiredAuthenticationToken',
  'InternalServerError',
  'InvalidApiVersionParameter',
  'InvalidAuthenticationToken',
  'MissingApiVersionParameter',
  'ResourceGroupNotFound',
  'ScopeLocked',
  'SubscriptionNotFound',
  'SubscriptionRequestsThrottled',
  'TooManyRequests',
]);

const refusal = z.strictObject({ error: z.strictObject({ code: codes, message: z.string().min(1) }) });

export const isFromFrontDoor = ({ status, body }: Answer): boolean =>
  status >= 400 && refusal.safeParse(body).success;
