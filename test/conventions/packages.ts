/** Every package that package.json may name, and why it earns its place. A new one needs a reason here. */
export const reasonFor: Readonly<Record<string, string>> = {
  '@azure/arm-authorization': 'who may do what: permissions and role assignments',
  '@azure/arm-compute': 'virtual machines, run commands, disks and snapshots',
  '@azure/arm-network': 'everything between a client and a virtual machine',
  '@azure/arm-resourcehealth': 'whether Azure itself has trouble with a virtual machine',
  '@azure/core-client': 'the pipeline of those clients, for the requests that no client of theirs makes',
  '@azure/core-rest-pipeline': 'the HTTP client that the pipeline is given, its policies and its errors',
  '@azure/identity': 'the three identities sign in with it',
  '@electric-sql/pglite': 'the store in process, where no PostgreSQL is named',
  pg: 'the store on a PostgreSQL',
  zod: 'whatever comes from outside is unknown until a schema has read it',

  '@biomejs/biome': 'formatter and linter in one',
  '@jest/globals': 'test, expect and describe as imports, with types',
  '@peculiar/x509': 'the practice Azure makes the certificate for its own https address',
  '@types/node': 'types of Node 20, the oldest that we run on',
  '@types/pg': 'types of pg',
  jest: 'runs the tests',
  jose: 'the practice Azure signs real tokens',
  oav: "checks the practice Azure's answers against Azure's own specifications",
  'reflect-metadata': 'of @peculiar/x509, which does not bring it itself',
  'ts-jest': 'jest reads TypeScript with it',
  tsx: 'runs the sources without a build',
  typescript: 'the compiler, and the reader of imports in test/conventions',

  'unrs-resolver': 'of jest; 1.13.0 breaks npm ci',
};
