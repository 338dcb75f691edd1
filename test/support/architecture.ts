import ts from 'typescript';
import { importCycles, importsOf, type Module, syntaxOf } from './modules.ts';

const DOMAIN = [
  'domain/ports',
  'domain/text',
  'domain/documents',
  'domain/search',
  'domain/embedding',
  'domain/obligations',
  'domain/reminders',
  'domain/answers',
  'domain/access',
  'domain/talks',
  'domain/tutor',
] as const;

/** Which parts of the program each part may import, beside its own modules. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  main: ['app', 'config', 'environment', 'log', 'progress-bar'],
  app: ['incoming', 'intake', 'reindex', 'adapters', 'channels', ...DOMAIN, 'config', 'log'],
  incoming: ['describe-preview', 'intake', 'reindex', 'channels', ...DOMAIN],
  'describe-preview': ['intake', ...DOMAIN],
  intake: ['adapters', 'channels', ...DOMAIN, 'config', 'log'],
  reindex: ['adapters', 'channels', ...DOMAIN, 'config', 'log'],
  scripts: [
    'app',
    'describe-preview',
    'intake',
    'reindex',
    'channels',
    ...DOMAIN,
    'domain/evaluation',
    'domain/training',
    'config',
    'environment',
    'log',
    'progress-bar',
  ],
  bench: ['scripts', 'adapters', ...DOMAIN, 'domain/training', 'environment', 'progress-bar'],
  training: [
    'scripts',
    'app',
    'adapters',
    ...DOMAIN,
    'domain/evaluation',
    'domain/training',
    'environment',
    'log',
    'progress-bar',
  ],
  environment: ['config'],
  log: ['config'],
  'progress-bar': ['domain/ports'],
  config: [],
  adapters: DOMAIN,
  channels: DOMAIN,
  'domain/evaluation': DOMAIN,
  'domain/training': ['domain/answers', 'domain/embedding', 'domain/search', 'domain/text'],
  'domain/access': ['domain/ports'],
  'domain/talks': ['domain/answers'],
  'domain/answers': [
    'domain/obligations',
    'domain/search',
    'domain/documents',
    'domain/text',
    'domain/ports',
  ],
  'domain/reminders': ['domain/obligations', 'domain/documents', 'domain/text', 'domain/ports'],
  'domain/tutor': ['domain/obligations', 'domain/documents', 'domain/text', 'domain/ports'],
  'domain/obligations': ['domain/documents', 'domain/text', 'domain/ports'],
  'domain/embedding': ['domain/search', 'domain/text'],
  'domain/search': ['domain/documents', 'domain/text', 'domain/ports'],
  'domain/documents': ['domain/text', 'domain/ports'],
  'domain/text': ['domain/ports'],
  'domain/ports': [],
};

/** Libraries that know no world outside. */
const PURE = new Set(['zod', 'yaml', 'ts-fsrs', '@streamparser/json', 'lru-cache']);

/** The one part that may know each outside world; the benchmark measures some of them as rivals. */
const CONFINED: readonly [packages: RegExp, home: RegExp][] = [
  [/^(?:grammy|@grammyjs\/.+)$/u, /^(?:src\/channels\/telegram\/|scripts\/bench\/)/u],
  [/^@langchain\/.+$/u, /^src\/adapters\//u],
  [/^(?:hnswlib-node|@photostructure\/sqlite)$/u, /^(?:src\/adapters\/|scripts\/bench\/)/u],
];

/** The part a module belongs to: "adapters", "domain/text", "app"; undefined where the design has no such place. */
function partOf(path: string): string | undefined {
  const part = path.startsWith('scripts/')
    ? /^scripts\/bench(?:\/|\.ts$)/u.test(path)
      ? 'bench'
      : /^scripts\/(?:train|fit)-/u.test(path)
        ? 'training'
        : 'scripts'
    : (/^src\/(domain\/[^/]+?)(?:\/.+|\.ts)$/u.exec(path)?.[1] ??
      /^src\/([^/]+?)(?:\/.+|\.ts)$/u.exec(path)?.[1]);
  return part !== undefined && Object.hasOwn(ARROWS, part) ? part : undefined;
}

/** What is wrong with how the modules import one another, one line a fault. */
export function importFaults(modules: readonly Module[]): string[] {
  const known = new Set(modules.map(({ path }) => path));
  return [
    ...modules.flatMap((module) => {
      const part = partOf(module.path);
      if (part === undefined) return [`${module.path} has no place in the architecture`];
      return importsOf(module).flatMap((target) => importFault(module.path, part, target, known) ?? []);
    }),
    ...importCycles(modules).map((cycle) => `cycle: ${cycle.join(' → ')}`),
  ];
}

function importFault(
  path: string,
  part: string,
  target: string,
  known: ReadonlySet<string>,
): string | undefined {
  const fault = `${path} → ${target}`;
  if (!/^(?:src|scripts|test)\/|^\.\.?(?:\/|$)/u.test(target)) {
    const pure = PURE.has(/^(?:@[^/]+\/)?[^/]+/u.exec(target)?.[0] ?? '');
    if (part.startsWith('domain/')) return pure && part !== 'domain/ports' ? undefined : fault;
    return CONFINED.some(([packages, home]) => packages.test(target) && !home.test(path)) ? fault : undefined;
  }
  if (!known.has(target)) return `${fault} (no such module)`;
  const other = partOf(target);
  if (other === undefined) return fault;
  return other === part || ARROWS[part]?.includes(other) ? undefined : fault;
}

const PORTS = 'src/domain/ports.ts';
const WORTH_PARSING = /VerifiedCitation|process/u;

/** What breaks the promises that keep quotations checked, settings in one place and ports free of code. */
export function contentFaults(modules: readonly Module[]): string[] {
  return modules.flatMap((module) => {
    const { path } = module;
    if (!WORTH_PARSING.test(module.source) && path !== PORTS) return [];
    const nodes = [...syntaxOf(module)];
    const faults: string[] = [];
    if (path !== 'src/domain/documents/citation.ts' && nodes.some(assertsCitation)) {
      faults.push(`${path} makes a VerifiedCitation by assertion`);
    }
    if (path !== 'src/environment.ts' && !path.startsWith('scripts/') && nodes.some(readsEnvironment)) {
      faults.push(`${path} reads the environment`);
    }
    if (path === PORTS && !nodes.filter(isTopLevel).every(isTypeOnly)) {
      faults.push(`${path} holds more than types`);
    }
    return faults;
  });
}

function assertsCitation(node: ts.Node): boolean {
  const asserts = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
  return asserts && /\bVerifiedCitation\b/u.test(node.type.getText());
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'env' && isProcess(node.expression.getText());
  if (ts.isElementAccessExpression(node)) {
    return /^['"`]env['"`]$/u.test(node.argumentExpression.getText()) && isProcess(node.expression.getText());
  }
  if (ts.isImportDeclaration(node)) {
    return (
      /^['"](?:node:)?process['"]$/u.test(node.moduleSpecifier.getText()) &&
      /\benv\b/u.test(node.importClause?.getText() ?? '')
    );
  }
  return ts.isVariableDeclaration(node) && isProcess(node.initializer?.getText() ?? '');
}

function isProcess(text: string): boolean {
  return /^(?:globalThis\.)?process$/u.test(text);
}

function isTopLevel(node: ts.Node): boolean {
  return node.parent !== undefined && ts.isSourceFile(node.parent) && !isEndOfFile(node);
}

function isEndOfFile(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.EndOfFileToken;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly === true;
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}
