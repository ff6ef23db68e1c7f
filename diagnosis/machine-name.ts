import { parseResourceId } from '../base/resource-id.ts';
import type { Question } from './question.ts';

export const machineName = ({ vm }: Pick<Question, 'vm'>): string => parseResourceId(vm)?.name ?? '';
