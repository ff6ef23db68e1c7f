/** A time for people, with its zone: `2026-11-21 02:14 UTC`. */
export const utc = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
