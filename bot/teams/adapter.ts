import { type Activity, CloudAdapter, TurnContext } from 'botbuilder';
import * as z from 'zod';
import type { UnheardReason } from '../../base/reasons.ts';
import type { TeamsActivity } from './activity.ts';
import { type Authentication, channelIssuer } from './authentication.ts';
import { issuerOf } from './issuer-of.ts';

const httpErrorSchema = z.object({ statusCode: z.number() });

/** botbuilder's adapter, with its gaps closed: it proves before anything else, and posts nothing by itself. */
export class TeamsAdapter extends CloudAdapter {
  readonly #authentication: Authentication;

  constructor(authentication: Authentication) {
    super(authentication);
    this.#authentication = authentication;
  }

  /**
   * The SDK also takes tokens that the bot's own app or another bot was given, and looks at less of them; they are
   * refused here. Whatever is thrown while a token is verified means that it is not valid, unless the keys are missing.
   */
  async refuse(activity: TeamsActivity, authorization: string): Promise<UnheardReason | undefined> {
    if (issuerOf(authorization) !== channelIssuer) return 'not-signed';
    try {
      await this.#authentication.authenticateRequest(asActivity(activity), authorization);
      return undefined;
    } catch (error) {
      return isMissingKeys(error) ? 'keys-unreachable' : 'not-signed';
    }
  }

  /** Of an activity that was proved. The SDK's own way makes a client to post with in every turn, which nobody uses. */
  async turn(activity: TeamsActivity, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, asActivity(activity)), logic);
  }

  override async sendActivities(): Promise<never> {
    throw new Error('What is to be posted goes through the outbox.');
  }

  override async updateActivity(): Promise<never> {
    throw new Error('What is to be updated goes through the outbox.');
  }

  override async deleteActivity(): Promise<never> {
    throw new Error('What is to be deleted goes through the outbox.');
  }
}

/** The SDK's type promises more than a channel sends; what is used of it the schema has read. */
const asActivity = (activity: TeamsActivity): Activity => activity as unknown as Activity;

/** Node-fetch gives its own kind of error when there is no answer, the SDK a status when it is a bad one. */
const isMissingKeys = (error: unknown): boolean =>
  httpErrorSchema.safeParse(error).data?.statusCode === 500 ||
  (error instanceof Error && error.name === 'FetchError');
