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
  projects: [
    project('rules', ['domain', 'platform']),
    project('cloud', ['local', 'functions'], built),
    project('paperwork', ['paperwork']),
    project('pages', ['pages'], { testEnvironment: 'jsdom' }),
    project('journeys', ['journeys'], { globalSetup: '<rootDir>/test/town.ts', globalTeardown: '<rootDir>/test/townEnd.ts' }),
  ],
};
