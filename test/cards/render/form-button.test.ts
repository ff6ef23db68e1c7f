import { expect, test } from '@jest/globals';
import { renderAdaptiveCard } from '../../../cards/render/adaptive-card.ts';
import { teamsSchema } from '../teams-schema.ts';

const card = {
  language: 'en',
  summary: 'Approve?',
  state: 'note',
  title: 'Approve?',
  blocks: [{ type: 'mentions', people: [{ name: 'Suzuki', objectId: 'object-1' }] }],
  buttons: [{ label: 'Approve', verb: 'approve', id: 'b1', form: true }],
} as const;

test('a button that asks for a form, and a mention, are as Teams knows them', () => {
  const rendered = renderAdaptiveCard(card);
  expect(rendered).toMatchObject({
    body: expect.arrayContaining([
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Submit',
            title: 'Approve',
            data: { verb: 'approve', id: 'b1', msteams: { type: 'task/fetch' } },
          },
        ],
      },
    ]),
  });
  expect(teamsSchema()(rendered)).toEqual([]);
});
