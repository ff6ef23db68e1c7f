import type { WayIn } from '../../diagnosis/question.ts';
import type { CardWords } from './card-words.ts';

/** How somebody gets in, such as `the Internet, from 203.0.113.7`. */
export function sayWayIn(words: CardWords, wayIn: WayIn): string {
  const says = words.verdict.wayIn;
  switch (wayIn.kind) {
    case 'public':
      return says.public(wayIn.address);
    case 'private':
      return says.private(wayIn.address);
    case 'jump-host':
      return says['jump-host'](wayIn.address);
    case 'bastion':
      return says.bastion;
    case 'not-told':
      return says['not-told'];
    default:
      return wayIn satisfies never;
  }
}
