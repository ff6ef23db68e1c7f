import type { Interaction } from './interaction.ts';
import { pairOf } from './pair.ts';
import type { Report } from './report.ts';
import type { Specification } from './specification.ts';

const group = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers';

const routeTable = {
  id: `${group}/Microsoft.Network/routeTables/r`,
  name: 'r',
  type: 'Microsoft.Network/routeTables',
  location: 'japaneast',
  properties: { provisioningState: 'Succeeded', routes: [] },
};

/** Answers with one thing wrong in each: the validator has to see it, or its silence means nothing. */
const wrong: readonly { readonly what: string; readonly status: number; readonly body: unknown }[] = [
  { what: 'a number for a string', status: 200, body: { ...routeTable, location: 1 } },
  { what: 'a property that Azure does not have', status: 200, body: { ...routeTable, colour: 'red' } },
  { what: 'properties that were flattened', status: 200, body: { ...routeTable, routes: [] } },
  { what: 'an error of another form', status: 404, body: { message: 'gone' } },
];

/** Whether the validator accepts what is right and refuses what is wrong. */
export async function checkValidator(specification: Specification): Promise<Report> {
  const findings: string[] = [];
  const right = await specification.judge(pairOf(question, { status: 200, headers: {}, body: routeTable }));
  if (right?.faults.length !== 0) findings.push('the validator refuses a right answer');
  for (const { what, status, body } of wrong) {
    const found = await specification.judge(pairOf(question, { status, headers: {}, body }));
    if (!found || found.faults.length === 0) findings.push(`the validator does not see ${what}`);
  }
  const unknown = { ...question, url: question.url.replace('routeTables', 'teapots') };
  if (await specification.judge(pairOf(unknown, { status: 200, headers: {} }))) {
    findings.push('the validator claims to know an operation that does not exist');
  }
  return {
    checked: 'the validator itself on answers that are wrong on purpose',
    count: wrong.length,
    findings,
  };
}

const question: Interaction = {
  base: '',
  method: 'GET',
  url: `${routeTable.id}?api-version=2025-05-01`,
  userAgent: '',
  operation: 'RouteTables_Get',
  status: 200,
  headers: {},
};
