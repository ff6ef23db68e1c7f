import { expect, test } from '@jest/globals';
import { testOffice } from '../../support/office.ts';
import { startTestPractice, testMoment } from '../../support/practice.ts';

test('what an operation gave is only for who got its address', async () => {
  const time = testMoment();
  const office = testOffice(time);
  const practice = await startTestPractice(office.world, time);
  const body = { commandId: 'IPConfig' };
  const begun = await practice.send('POST', `${office.vm}/runCommand?api-version=2026-03-01`, { body });
  const address = new URL(begun.headers.get('azure-asyncoperation') ?? '');
  const path = `${address.pathname}${address.search}`;
  expect([...address.searchParams.keys()]).toEqual(['p', 'api-version', 't', 'c', 's', 'h']);
  expect(await practice.send('GET', path)).toMatchObject({ status: 200, body: { status: 'Succeeded' } });
  const guessed = path.replace(/&s=[^&]+/, '&s=guessed');
  expect(await practice.send('GET', guessed)).toMatchObject({ status: 403 });
  expect(await practice.send('GET', path.replace(/&s=[^&]+/, ''))).toMatchObject({ status: 403 });
  await practice.close();
});
