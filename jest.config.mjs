/** Whether each suite loads the program for itself, and not each worker: slower, and on nobody else's state. */
const isApart = process.env.CAHIER_TEST_APART === '1';

export default {
  rootDir: '.',
  testEnvironment: `<rootDir>/test/support/world/${isApart ? 'plain' : 'one'}-context.mjs`,
  ...(isApart ? {} : { runtime: '<rootDir>/test/support/world/one-runtime.mjs' }),
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: [
    '<rootDir>/src/**/*.spec.ts',
    '<rootDir>/test/**/*-spec.ts',
    '<rootDir>/test/**/*.spec.ts',
  ],
  moduleNameMapper: {
    '^@node-rs/argon2$': '<rootDir>/test/support/light-argon2.ts',
    '^@noble/hashes/argon2\\.js$': '<rootDir>/test/support/light-argon2id.ts',
    '^@noble/hashes/scrypt\\.js$': '<rootDir>/test/support/light-scrypt.ts',
    '/thread-program\\.js$': '<rootDir>/test/support/thread-program.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/support/set-up.mjs',
  globalTeardown: '<rootDir>/test/support/tear-down.mjs',
  testSequencer: '<rootDir>/test/support/slowest-first.mjs',
  reporters: ['default', '<rootDir>/test/support/count-reporter.mjs'],
  // Three at once also on two cores: most wait for another process as long as they compute.
  maxWorkers: 3,
  // A worker keeps what it has loaded; one that grew is replaced between two suites.
  workerIdleMemoryLimit: '1500MB',
  // Against tests that never end; no test says how fast the machine must be.
  testTimeout: 900_000,
};
