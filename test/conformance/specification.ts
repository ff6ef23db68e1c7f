import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LiveValidator } from 'oav';
import * as z from 'zod';
import type { Pair } from './pair.ts';
import { specifications } from './reference.ts';

/** Azure's own specification, asked about one request and its answer. */
export type Specification = {
  /** The operation it finds for the request, and what is wrong with the answer; `undefined` when it knows none. */
  readonly judge: (pair: Pair) => Promise<{ operation: string; faults: string[] } | undefined>;
  readonly knows: (operation: string) => boolean;
  readonly isLongRunning: (operation: string) => boolean;
};

export async function openSpecification(): Promise<Specification> {
  const validator = new LiveValidator(
    {
      directory: specifications,
      swaggerPathsPattern: ['**/stable/**/*.json'],
      excludedSwaggerPathsPattern: ['**/examples/**'],
      git: { shouldClone: false },
      loadValidatorInBackground: false,
      isPathCaseSensitive: false,
    },
    () => undefined,
  );
  await validator.initialize();
  const known = readOperations();
  return {
    knows: (operation) => known.has(operation),
    isLongRunning: (operation) => known.get(operation) === true,
    judge: async (pair) => {
      const { responseValidationResult: result } = await validator.validateLiveRequestResponse(pair);
      if (result.runtimeException) return undefined;
      const faults = result.errors.map(
        ({ code, message, pathsInPayload }) => `${code} ${message} (${pathsInPayload.join(', ')})`,
      );
      return { operation: result.operationInfo.operationId, faults };
    },
  };
}

const paths = z.record(z.string(), z.record(z.string(), z.unknown()));
const operation = z.object({
  operationId: z.string(),
  'x-ms-long-running-operation': z.boolean().default(false),
});

/** Every operation by its id, and whether it is long-running. */
function readOperations(): ReadonlyMap<string, boolean> {
  const files = readdirSync(specifications, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => z.object({ paths: paths.default({}) }).parse(read(file)))
    .flatMap((file) => Object.values(file.paths).flatMap((methods) => Object.values(methods)))
    .flatMap((each) => operation.safeParse(each).data ?? []);
  return new Map(found.map((one) => [one.operationId, one['x-ms-long-running-operation']]));
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(specifications, file), 'utf8'));
