import * as z from 'zod';
import { textOf } from './tree.ts';

const names = z.record(z.string(), z.string());

const packageJson = z.object({
  scripts: names,
  dependencies: names,
  devDependencies: names,
  overrides: names.default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});

export const readPackage = () => packageJson.parse(JSON.parse(textOf('package.json')));

const packageLock = z.object({
  packages: z.record(
    z.string(),
    z.object({ resolved: z.string().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});

export const readPackageLock = () => packageLock.parse(JSON.parse(textOf('package-lock.json')));
