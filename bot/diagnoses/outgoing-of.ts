import type { Card } from '../../cards/card.ts';
import type { Outgoing } from '../outgoing.ts';
import type { DiagnosisRequest } from './request.ts';

export const outgoingOf = ({ place, onlyFor }: DiagnosisRequest, card: Card): Outgoing => ({
  place,
  card,
  ...(onlyFor === undefined ? {} : { onlyFor }),
});
