/**
 * The rows of the catalogue of remedies. Each is a remedy or a guide that names it in `catalogue`, or nobody does it,
 * for the reason that stands here.
 */
const ids = (text: string): readonly string[] => text.split(/\s+/).filter((id) => id !== '');

/** What may be done inside Windows. */
const inside = ids(`
  M1 M2 M3 M4 M5 M6 M7 M8 M9 M10 M11 M12 M13 M14 M15 M16 M16b M17 M18 M19 M20 M21 M21b M22 M23 M24 M25 M26 M26b
  M27 M28 M29 M30 M31 M32 M33 M34 M35 M36 M37 M38 M39 M40 M41 M42 M43 M44 M45 M46 M47`);

/** In Azure, and with a disk that is attached elsewhere. */
const outside = ids(`
  M50 M50b M51 M52 M53 M54 M55 M56 M57 M58 M59 M60 M61 M62 M63 M64 M65 M66 M67 M68`);

export const remedyRows: readonly string[] = [...inside, ...outside];

/** What neither the bot nor a guide of it does. */
export const neverDone: ReadonlyMap<string, string> = new Map([
  [
    'M65',
    'A snapshot alone mends nothing: the planner puts one before the steps of a change that must not be made without.',
  ],
]);
