/** The layer rule of docs/architecture.md: arrows point inward, from the entries to the domain. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^functions/${from}/` },
  to: {
    path: '^(functions|web|infra|test)/',
    pathNot: [from, ...allowed].map((layer) => `^functions/${layer}/`),
  },
});

module.exports = {
  forbidden: [
    only('domain-imports-nothing', 'domain', []),
    only('contract-imports-domain', 'contract', ['domain']),
    only('services-import-contract', 'services', ['domain', 'contract']),
    only('adapters-implement-ports', 'adapters', ['domain', 'contract', 'services']),
    only('http-calls-services', 'http', ['domain', 'contract', 'services']),
    only('entries-wire-everything', 'entries', ['domain', 'contract', 'services', 'adapters', 'http']),
    {
      name: 'domain-and-contract-run-in-a-browser',
      severity: 'error',
      from: { path: '^functions/(domain|contract)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-has-no-libraries',
      severity: 'error',
      from: { path: '^functions/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'] },
    },
    {
      name: 'only-adapters-and-entries-know-aws',
      severity: 'error',
      from: { path: '^functions/(domain|contract|services|http)/' },
      to: { path: 'node_modules/@aws-(sdk|lambda-powertools)/' },
    },
    {
      name: 'web-reads-domain-contract-and-types',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(functions|infra|test)/',
        pathNot: '^functions/(domain|contract)/',
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'nothing-imports-web-entries-or-infra',
      severity: 'error',
      from: { path: '^(functions|web)/' },
      to: { path: '^(infra|test)/' },
    },
    {
      name: 'deployed-code-never-imports-the-local-cloud',
      severity: 'error',
      from: { path: '^(functions/|web/|infra/(app|stack|constructs))' },
      to: { path: '^infra/local/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(web/dist|cdk\\.out|\\.astro)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
