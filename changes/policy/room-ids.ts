import * as z from 'zod';

export const roomIds = z
  .array(z.string().min(1, 'must be the id of a channel or a group chat').max(500))
  .readonly();
