import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** A source file by its path from the root of the project, with "/" between folders. */
export interface Module {
  readonly path: string;
  readonly source: string;
}

/** Every module in the folders, in order of path. */
export async function readModules(root: string, folders: readonly string[]): Promise<Module[]> {
  const paths = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true }))
        .filter((path) => /\.(?:ts|mjs|js)$/u.test(path))
        .map((path) => join(folder, path.replaceAll('\\', '/'))),
    ),
  );
  return Promise.all(
    paths
      .flat()
      .sort()
      .map(async (path) => ({ path, source: await readFile(join(root, path), 'utf8') })),
  );
}

/**
 * What the module imports, re-exports or imports on demand, types included: paths from the root for relative
 * imports, else the specifier as written.
 */
export function importsOf({ path, source }: Module): string[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? join(dirname(path), fileName) : fileName,
  );
}

/** The groups of modules that import one another in a circle, each as the paths around it. */
export function importCycles(modules: readonly Module[]): string[][] {
  const known = new Set(modules.map(({ path }) => path));
  const imports = new Map(
    modules.map((module) => [module.path, importsOf(module).filter((path) => known.has(path))]),
  );
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path]);
    if (at >= 0 || finished.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of known) visit(path, []);
  return cycles;
}

/** Every node of a module's syntax tree. */
export function* syntaxOf({ path, source }: Module): Generator<ts.Node> {
  const inside = function* (node: ts.Node): Generator<ts.Node> {
    yield node;
    for (const child of childrenOf(node)) yield* inside(child);
  };
  yield* inside(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}
