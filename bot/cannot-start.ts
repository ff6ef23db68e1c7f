/** Why the bot does not start, as a sentence for who started it. Anything else that is thrown is a bug. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
