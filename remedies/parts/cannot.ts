import type { CannotPlan } from '../remedy.ts';

export const cannot = (en: string, ja: string): CannotPlan => ({ cannot: { en, ja } });
