const { availableParallelism } = require('node:os');

// One project for each kind of test, so that `npx jest --selectProjects rules` stays a matter of seconds.
const swc = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
};
const project = (displayName, folders, more = {}) => ({
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  transform: swc,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  ...more,
});

const built = { globalSetup: '<rootDir>/test/build.ts' };

module.exports = {
  testTimeout: 60_000,
  // Most tests wait for processes of their own, so that two of them fill what one leaves idle, also on two cores.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    project('rules', ['domain', 'platform']),
    project('cloud', ['local', 'functions'], built),
    project('paperwork', ['paperwork']),
    project('pages', ['pages'], { testEnvironment: 'jsdom' }),
    project('journeys', ['journeys'], { globalSetup: '<rootDir>/test/town.ts', globalTeardown: '<rootDir>/test/townEnd.ts' }),
  ],
};
