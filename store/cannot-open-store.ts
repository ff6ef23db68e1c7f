/** The store cannot be used; the message is a sentence for the person who started the bot. */
export class CannotOpenStore extends Error {
  override name = 'CannotOpenStore';
}
