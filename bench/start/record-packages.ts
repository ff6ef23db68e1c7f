// Given to node with --import: the packages that our own files import are written to the file that RECORD names.
import { register } from 'node:module';

register('./resolve-hook.ts', import.meta.url);
