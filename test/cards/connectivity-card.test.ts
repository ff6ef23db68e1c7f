import { describe, expect, test } from '@jest/globals';
import type { Block, Card } from '../../cards/card.ts';
import { connectivityCard } from '../../cards/connectivity-card.ts';
import { bytesOf, renderAdaptiveCard } from '../../cards/render/adaptive-card.ts';
import type { PathDiagnosis } from '../../diagnosis/connectivity/path-diagnosis.ts';
import { pathCardFor, paths } from './path-samples.ts';
import { tokyo } from './samples.ts';

const pathNamed = (variant: string): PathDiagnosis => {
  const path = paths[variant];
  if (!path) throw new Error(`There is no sample ${variant}.`);
  return path;
};

const card = (variant: string, language: 'en' | 'ja' = 'en') => pathCardFor(pathNamed(variant), language);

const headings = ({ blocks }: Card) =>
  blocks.flatMap((block) => (block.type === 'heading' ? block.text : []));

const after = ({ blocks }: Card, heading: string): Block | undefined =>
  blocks[blocks.findIndex((block) => block.type === 'heading' && block.text === heading) + 1];

describe('the answer stands first', () => {
  test.each([
    ['blocked', 'problem', 'A network rule stops TCP 1433 in front of b'],
    ['reached', 'fine', 'a reaches b with TCP 1433'],
    ['reached although a rule denies', 'fine', 'a reaches b with TCP 1433'],
    ['degraded', 'warning', 'a reaches b with TCP 1433, but not every time'],
    [
      'in vain, and nothing found',
      'problem',
      'a does not reach b with TCP 1433, and Azure shows nothing in the way',
    ],
    ['not tried', 'unknown', 'Rules and routes let a through to b with TCP 1433, but nobody tried it'],
    [
      'uncertain',
      'unknown',
      'Nothing was found between a and b with TCP 1433, but not everything could be seen',
    ],
  ])('%s', (variant, state, title) => {
    expect(card(variant)).toMatchObject({ state, title });
  });

  test('a notification says who does not reach whom', () => {
    expect(card('blocked').summary).toBe(
      'a does not reach b with TCP 1433: A network rule stops TCP 1433 in front of b',
    );
  });

  test('that it is reached is never said of what nobody tried', () => {
    const said = JSON.stringify([card('not tried'), card('UDP'), card('uncertain')]);
    expect(said).not.toMatch(/ reaches | it connected/);
  });

  test('blanks stand between Japanese and Latin letters alone', () => {
    expect(card('not tried', 'ja').title).toContain('a から b への TCP 1433');
    expect(card('the Internet', 'ja').summary).toContain('a からインターネットに TCP 1433');
  });
});

describe('sections', () => {
  test.each([
    ['blocked', ['Why we say so', 'What to do', 'The way, hop by hop', 'Who decides at both ends']],
    ['reached', ['The way, hop by hop', 'Who decides at both ends']],
    ['not tried', ['Who decides at both ends', 'Not checked', 'To have the connection really tried']],
    ['UDP', ['Who decides at both ends', 'How it was judged', 'Not checked']],
  ])('%s has those that have something to say', (variant, expected) => {
    expect(headings(card(variant))).toEqual(expected);
  });

  test('hops are a table, and below it each issue has its action', () => {
    const { blocks } = card('blocked');
    const at = blocks.findIndex(({ type }) => type === 'table');
    expect(blocks[at]).toEqual({
      type: 'table',
      header: ['#', 'Hop', 'Address', 'What it is', 'Issue'],
      rows: [
        ['1', 'a', '10.0.0.4', 'source', 'none'],
        ['2', 'b', '10.0.1.5', 'virtual machine', 'NetworkSecurityRule, NoListenerOnDestination'],
      ],
    });
    expect(blocks[at + 1]).toMatchObject({
      type: 'lines',
      lines: [
        {
          text: expect.stringContaining('(NetworkSecurityRule)'),
          detail: expect.stringContaining('smaller'),
        },
        { text: expect.stringContaining('(NoListenerOnDestination)'), detail: expect.anything() },
      ],
    });
  });

  test('the rule that wins is named with its number, its group and its place', () => {
    const { blocks } = card('blocked');
    const facts = blocks.flatMap((block) => (block.type === 'facts' ? block.rows : []));
    expect(facts).toContainEqual({
      label: 'Rule',
      value: 'deny-sql · priority 100 · TCP 1433 → Deny · NSG nsg · subnet net/data',
    });
  });

  test('a rule that denies what came about is said beside it', () => {
    const { blocks, state } = card('reached although a rule denies');
    expect(state).toBe('fine');
    expect(blocks).toContainEqual({
      type: 'text',
      text: 'A rule denies this connection, and yet it worked: see below.',
    });
    expect(after(card('reached although a rule denies'), 'Also found')).toMatchObject({
      lines: [{ state: 'warning', text: expect.stringContaining('but it got through') }],
    });
  });

  test('where the agent is missing, how the connection can be tried is told', () => {
    expect(after(card('not tried'), 'To have the connection really tried')).toMatchObject({
      type: 'text',
      text: expect.stringContaining('has no working Network Watcher agent'),
    });
  });

  test('guides are buttons', () => {
    const name = { en: 'Install it', ja: '入れる' };
    const { blocks } = connectivityCard({
      reader: tokyo.en,
      path: pathNamed('not tried'),
      askedBy: 'Tanaka',
      buttons: { guides: [{ name, id: 'g' }] },
    });
    expect(blocks).toContainEqual({
      type: 'buttons',
      buttons: [{ verb: 'guide', label: 'Install it', id: 'g' }],
    });
  });
});

test('what has no id is no button', () => {
  const { buttons } = connectivityCard({
    reader: tokyo.en,
    path: pathNamed('reached'),
    askedBy: 'Tanaka',
    buttons: {},
  });
  expect(buttons.map(({ label }) => label)).toEqual(['Open in portal']);
});

test('a way with many hops and issues still fits', () => {
  const path = pathNamed('blocked');
  const hops = Array.from({ length: 60 }, () => path.hops).flat();
  const large = pathCardFor(
    { ...path, hops, evidence: Array.from({ length: 60 }, () => path.evidence).flat() },
    'ja',
  );
  expect(bytesOf(renderAdaptiveCard(large))).toBeLessThan(80 * 1024);
});
