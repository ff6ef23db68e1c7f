import { lookAtOnce } from './look-at-once.ts';

export const licenseServer = lookAtOnce('license-server');
