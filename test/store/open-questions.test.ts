import { expect, test } from '@jest/globals';
import { openQuestionsOf } from '../../store/open-questions.ts';
import { onEachDatabase } from '../support/store.ts';

const hour = 3_600_000;

onEachDatabase((now) => {
  const open = () => ({ ...now(), questions: openQuestionsOf(now().store, now().clock) });

  test('is overdue exactly then, and is taken once', async () => {
    const { questions, clock } = open();
    const about = { language: 'ja' };
    await questions.open({ card: 'card/1', about, until: clock.now() + hour });
    await clock.advance(hour - 1);
    expect(await questions.takeOverdue()).toEqual([]);
    await clock.advance(1);
    expect(await questions.takeOverdue()).toEqual([{ card: 'card/1', about }]);
    expect(await questions.takeOverdue()).toEqual([]);
  });

  test('that was answered is not', async () => {
    const { questions, clock } = open();
    await questions.open({ card: 'card/1', about: {}, until: clock.now() });
    await questions.open({ card: 'card/2', about: {}, until: clock.now() });
    await questions.close('card/1');
    expect(await questions.takeOverdue()).toMatchObject([{ card: 'card/2' }]);
  });

  test('is there again when the transaction that took it came to nothing', async () => {
    const { questions, store, clock } = open();
    await questions.open({ card: 'card/1', about: {}, until: clock.now() });
    const taking = store.transaction(async () => {
      await questions.takeOverdue();
      throw new Error('The card could not be kept.');
    });
    await expect(taking).rejects.toThrow('could not be kept');
    expect(await questions.takeOverdue()).toHaveLength(1);
  });
});
