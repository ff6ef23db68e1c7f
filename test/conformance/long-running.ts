import * as z from 'zod';
import { type Interaction, pathOf } from './interaction.ts';

/** How Azure says that it is still busy, by provider and method. The specification is silent about it; recorded traffic is not. */
type Style = {
  readonly statuses: readonly number[];
  readonly monitor: boolean;
  readonly location: boolean;
  readonly body: 'none' | 'null' | 'resource';
};

const accepted: Style = { statuses: [202], monitor: true, location: true, body: 'none' };

const styles: Readonly<Record<string, Style>> = {
  'compute POST': accepted,
  'compute DELETE': accepted,
  'network DELETE': accepted,
  'compute PUT': { statuses: [200, 201], monitor: true, location: false, body: 'resource' },
  'compute PATCH': { statuses: [200], monitor: true, location: false, body: 'resource' },
  'disk PUT': { statuses: [202], monitor: true, location: true, body: 'resource' },
  'disk PATCH': { statuses: [202], monitor: true, location: true, body: 'resource' },
  'disk POST': accepted,
  'disk DELETE': accepted,
  'network PUT': { statuses: [200, 201], monitor: true, location: false, body: 'resource' },
  'network POST': { statuses: [202], monitor: false, location: true, body: 'null' },
};

/** What is wrong with the answer that accepts a long-running operation. */
export function faultsOfAcceptance(request: Interaction, isLongRunning: boolean): string[] {
  const { status, headers, body } = request;
  if (status >= 300 || status === 204) return [];
  const monitor = headers['azure-asyncoperation'];
  const { location } = headers;
  if (!isLongRunning) {
    return monitor || location ? ['is no long-running operation, yet its answer has a link to poll'] : [];
  }
  const key = `${familyOf(pathOf(request))} ${request.method}`;
  const style = styles[key];
  if (!style) return [`${key} is long-running, and nobody knows how Azure answers that`];
  return [
    expecting(style.statuses.includes(status), `status ${status}, not ${style.statuses.join(' or ')}`),
    expecting(style.monitor === (monitor !== undefined), `azure-asyncoperation ${presence(monitor)}`),
    expecting(style.location === (location !== undefined), `location ${presence(location)}`),
    expecting(isBody(style.body, body), `a body other than: ${style.body}`),
    ...[monitor, location].map((link) =>
      expecting(link === undefined || isAbsolute(link), `${link}: not an address`),
    ),
  ].flatMap((fault) => (fault === undefined ? [] : `long-running: ${fault}`));
}

const expecting = (right: boolean, fault: string): string | undefined => (right ? undefined : fault);

const presence = (link: string | undefined): string => (link === undefined ? 'is missing' : 'is too much');

const isAbsolute = (link: string): boolean => /^https?:\/\/.+[?&]api-version=/.test(link);

const isBody = (expected: Style['body'], body: unknown): boolean =>
  expected === 'none'
    ? body === undefined
    : expected === 'null'
      ? body === null
      : typeof body === 'object' && body !== null;

const familyOf = (path: string): string =>
  /\/Microsoft\.Compute\/(disks|snapshots)\//i.test(path)
    ? 'disk'
    : (/\/Microsoft\.(Compute|Network)\//i.exec(path)?.[1]?.toLowerCase() ?? 'other');

const error = z.strictObject({
  code: z.string().min(1),
  message: z.string().min(1),
  details: z.array(z.unknown()).optional(),
});

const running = { startTime: z.iso.datetime({ offset: true }), name: z.string() };
const ended = { ...running, endTime: z.iso.datetime({ offset: true }) };

/** What a poll says, by address: Azure's two providers do not agree. */
const said = {
  compute: z.discriminatedUnion('status', [
    z.strictObject({ ...running, status: z.literal('InProgress') }),
    z.strictObject({
      ...ended,
      status: z.literal('Succeeded'),
      properties: z.strictObject({ output: z.unknown() }).optional(),
    }),
    z.strictObject({ ...ended, status: z.enum(['Failed', 'Canceled']), error }),
  ]),
  network: z.discriminatedUnion('status', [
    z.strictObject({ status: z.enum(['InProgress', 'Succeeded']) }),
    z.strictObject({ status: z.enum(['Failed', 'Canceled']), error }),
  ]),
  refused: z.strictObject({ error }),
};

/** What is wrong with the answer to a poll. Results are judged as answers to the first request, not here. */
export function faultsOfPoll(poll: Interaction): string[] {
  if (poll.status >= 400) return problems(said.refused.safeParse(poll.body));
  if (/\/operationResults\//i.test(poll.url)) {
    const busy = poll.status === 202;
    const right = !busy || (poll.body === null && poll.headers['location'] !== undefined);
    return right ? [] : ['poll: a 202 of operationResults has the body null and a location'];
  }
  if (/[?&]monitor=true\b/i.test(poll.url)) {
    const right = poll.status !== 202 || poll.headers['location'] !== undefined;
    return right ? [] : ['poll: a 202 has a location'];
  }
  const schema = familyOf(poll.url) === 'network' ? said.network : said.compute;
  return poll.status === 200
    ? problems(schema.safeParse(poll.body))
    : [`poll: status ${poll.status}, not 200`];
}

const problems = ({ error: found }: { error?: z.ZodError | undefined }): string[] =>
  found?.issues.map(({ path, message }) => `poll: ${path.join('.') || '(body)'}: ${message}`) ?? [];
