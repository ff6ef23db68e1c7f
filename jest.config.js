export default {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }],
  },
  // By default jest leaves one processor idle: of two, that is half.
  maxWorkers: '100%',
  // Modules of finished files stay in memory on Node 20, and collecting them takes longer than a new worker.
  workerIdleMemoryLimit: '1GB',
  // Several SDKs are loaded in a test file; a busy machine takes its time.
  testTimeout: 30_000,
};
