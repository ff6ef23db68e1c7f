import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { createLog, logInsteadOfConsole } from '../../bot/log.ts';

function written(level: Parameters<typeof createLog>[0] = 'info') {
  const stream = new PassThrough();
  const log = createLog(level, stream);
  return {
    log,
    lines: () =>
      String(stream.read() ?? '')
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}

test('a line is JSON with its facts, those of its log included', () => {
  const { log, lines } = written();
  log.about({ reference: 'r1' }).warn('Something was slow.', { seconds: 3 });
  expect(lines()).toEqual([
    { level: 'warn', time: expect.any(String), reference: 'r1', seconds: 3, msg: 'Something was slow.' },
  ]);
});

test('what nobody may know is not in it', () => {
  const { log, lines } = written();
  const token = 'eyJhbGciOi.eyJpc3Mi.c2lnbmF0dXJl';
  log.info('x', {
    authorization: token,
    token,
    headers: { authorization: token, cookie: token },
    request: { headers: { authorization: token } },
  });
  const cause = Object.assign(new Error(`GET https://x/?sig=hidden&a Bearer ${token}`), {
    request: { token },
  });
  log.error('x', { error: cause });
  log.error('x', { error: `Bearer ${token}` });
  const text = JSON.stringify(lines());
  expect(text).not.toContain('eyJ');
  expect(text).not.toContain('hidden');
  expect(text).toContain('GET https://x/');
});

test('a level leaves out what is below it', () => {
  const { log, lines } = written('error');
  log.warn('no');
  log.error('yes');
  expect(lines()).toMatchObject([{ msg: 'yes' }]);
});

test('what packages print is in the log instead', () => {
  const { log, lines } = written();
  const back = logInsteadOfConsole(log);
  try {
    // biome-ignore lint/suspicious/noConsole: as a package would.
    console.error('Bearer eyJhbGciOi.eyJpc3Mi.c2ln is bad');
  } finally {
    back();
  }
  expect(lines()).toMatchObject([{ level: 'warn', printed: 'Bearer … is bad' }]);
});
