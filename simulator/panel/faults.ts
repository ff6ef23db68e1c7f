import * as z from 'zod';
import { type Answer, type Call, ok, param } from '../wire/operation.ts';
import { Refusal } from '../wire/refusal.ts';
import { type Fault, faultKinds } from '../world/fault.ts';
import { readBody } from './read-body.ts';

const text = z.string().trim().min(1).max(200).optional();

const newFaultSchema = z.strictObject({
  kind: z.enum(faultKinds),
  match: z.strictObject({ operation: text, method: text, path: text }).default({}),
  times: z.int().min(1).max(1000).optional(),
  seconds: z.number().min(0).max(3600).optional(),
});

export const listFaults = (call: Call): Answer => ok(call.world.faults);

export function addFault(call: Call): Answer {
  const { kind, match, times, seconds } = readBody(call, newFaultSchema);
  const fault: Fault = {
    id: call.moment.newId(),
    kind,
    match: {
      ...(match.operation === undefined ? {} : { operation: match.operation }),
      ...(match.method === undefined ? {} : { method: match.method }),
      ...(match.path === undefined ? {} : { path: match.path }),
    },
    ...(times === undefined ? {} : { times }),
    ...(seconds === undefined ? {} : { seconds }),
  };
  call.world.faults.push(fault);
  return { status: 201, body: fault };
}

export function removeFault(call: Call): Answer {
  const at = call.world.faults.findIndex(({ id }) => id === param(call, 'fault'));
  if (at < 0) throw new Refusal(404, 'FaultNotFound', 'That fault is not there, or no longer.');
  call.world.faults.splice(at, 1);
  return { status: 204 };
}

export function removeAllFaults(call: Call): Answer {
  call.world.faults.length = 0;
  return { status: 204 };
}
