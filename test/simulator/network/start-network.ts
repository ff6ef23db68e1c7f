import { addGroup, type Place } from '../../../simulator/world/build.ts';
import {
  startTestPractice,
  subscription,
  type TestPractice,
  testMoment,
  testWorld,
} from '../../support/practice.ts';

export const version = 'api-version=2025-05-01';

export type NetworkPractice = TestPractice & {
  readonly place: Place;
  /** The path of something in the group, with the api-version. */
  readonly at: (path: string) => string;
};

/** A practice Azure with one resource group, in Japan East. */
export async function startNetwork(): Promise<NetworkPractice> {
  const time = testMoment();
  const world = testWorld(time);
  const place = addGroup(world, { subscription, name: 'rg', location: 'japaneast' }, time.moment());
  const practice = await startTestPractice(world, time);
  return {
    ...practice,
    place,
    at: (path) => `${place.group}/providers/Microsoft.Network/${path}?${version}`,
  };
}

/** What a refusal says, to be compared with an answer. */
export const refusal = (status: number, code: string, message?: string) => ({
  status,
  body: { error: message === undefined ? { code } : { code, message } },
});
