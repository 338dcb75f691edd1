import { describe, expect, it } from 'vitest';
import { contentFaults, importFaults } from '../support/architecture.ts';
import { importsOf, type Module, readModules } from '../support/modules.ts';

const modules = await readModules(new URL('../..', import.meta.url).pathname, ['src', 'scripts']);

describe('the program', () => {
  it('has imports that only point inward, without a cycle', () => {
    expect(modules.length).toBeGreaterThan(100);
    expect(importFaults(modules)).toEqual([]);
  });

  it('makes citations, reads the environment and declares ports each in one place', () => {
    expect(contentFaults(modules)).toEqual([]);
  });
});

/** Made-up modules: path → source. */
function made(sources: Readonly<Record<string, string>>): Module[] {
  return Object.entries(sources).map(([path, source]) => ({ path, source }));
}

/** A module that imports `target`, beside the target itself. */
function arrow(from: string, to: string): Module[] {
  const up = '../'.repeat(from.split('/').length - 1);
  return made({ [from]: `import { x } from '${up}${to}';`, [to]: 'export const x = 1;' });
}

describe('the reader of imports', () => {
  it('sees every form of import and nothing in comments or strings', () => {
    const [module] = made({
      'src/channels/a.ts': `
        import { b } from './b.ts';
        import type { C } from '../domain/c.ts';
        import './effects.ts';
        export * from "./d.ts";
        export { e } from './e.ts';
        export type { F } from './f.ts';
        const g = await import('./g.ts');
        // import { no } from './comment.ts';
        const text = "import { no } from './string.ts'";
        import zod from 'zod';
      `,
    });
    expect(module && importsOf(module)).toEqual([
      'src/channels/b.ts',
      'src/domain/c.ts',
      'src/channels/effects.ts',
      'src/channels/d.ts',
      'src/channels/e.ts',
      'src/channels/f.ts',
      'src/channels/g.ts',
      'zod',
    ]);
  });
});

describe('the checker of imports', () => {
  it.each([
    ['src/main.ts', 'src/app.ts'],
    ['src/app.ts', 'src/adapters/a.ts'],
    ['src/app.ts', 'src/channels/telegram/b.ts'],
    ['src/app.ts', 'src/reindex.ts'],
    ['src/adapters/readers/pdf/a.ts', 'src/adapters/readers/ocr/b.ts'],
    ['src/adapters/a.ts', 'src/domain/ports.ts'],
    ['src/channels/a.ts', 'src/domain/answers/b.ts'],
    ['src/domain/evaluation/a.ts', 'src/domain/answers/b.ts'],
    ['src/domain/text/a.ts', 'src/domain/ports.ts'],
    ['scripts/a.ts', 'src/domain/evaluation/b.ts'],
    ['scripts/bench.ts', 'scripts/bench/a.ts'],
    ['scripts/bench/a.ts', 'src/adapters/b.ts'],
    ['scripts/train-a.ts', 'src/adapters/b.ts'],
    ['src/domain/training/a.ts', 'src/domain/search/b.ts'],
    ['src/domain/reminders/a.ts', 'src/domain/obligations/b.ts'],
    ['src/adapters/a.ts', 'src/domain/reminders/b.ts'],
  ])('lets %s import %s', (from, to) => {
    expect(importFaults(arrow(from, to))).toEqual([]);
  });

  it.each([
    ['src/main.ts', 'src/adapters/a.ts'],
    ['src/main.ts', 'src/domain/text/a.ts'],
    ['src/reindex.ts', 'src/app.ts'],
    ['src/intake.ts', 'src/reindex.ts'],
    ['src/app.ts', 'src/environment.ts'],
    ['src/adapters/a.ts', 'src/channels/b.ts'],
    ['src/adapters/a.ts', 'src/config.ts'],
    ['src/channels/a.ts', 'src/adapters/b.ts'],
    ['src/channels/a.ts', 'src/log.ts'],
    ['src/domain/answers/a.ts', 'src/adapters/b.ts'],
    ['src/domain/answers/a.ts', 'src/domain/evaluation/b.ts'],
    ['src/domain/search/a.ts', 'src/domain/answers/b.ts'],
    ['src/domain/search/a.ts', 'src/domain/obligations/b.ts'],
    ['src/domain/obligations/a.ts', 'src/domain/search/b.ts'],
    ['src/domain/obligations/a.ts', 'src/domain/reminders/b.ts'],
    ['src/domain/reminders/a.ts', 'src/domain/answers/b.ts'],
    ['src/domain/documents/a.ts', 'src/domain/search/b.ts'],
    ['src/domain/text/a.ts', 'src/domain/documents/b.ts'],
    ['src/domain/ports.ts', 'src/domain/documents/a.ts'],
    ['src/config.ts', 'src/domain/text/a.ts'],
    ['src/domain/text/a.ts', 'scripts/b.ts'],
    ['scripts/a.ts', 'src/adapters/b.ts'],
    ['scripts/a.ts', 'src/main.ts'],
    ['scripts/a.ts', 'scripts/bench/b.ts'],
    ['scripts/bench.ts', 'src/app.ts'],
    ['src/domain/search/a.ts', 'src/domain/training/b.ts'],
    ['src/adapters/a.ts', 'src/domain/training/b.ts'],
    ['scripts/benchmark.ts', 'src/adapters/a.ts'],
  ])('refuses %s → %s', (from, to) => {
    expect(importFaults(arrow(from, to))).toEqual([`${from} → ${to}`]);
  });

  it('refuses a wrong arrow that carries only a type', () => {
    const wrong = made({
      'src/domain/text/a.ts': `import type { B } from '../../channels/b.ts';`,
      'src/channels/b.ts': 'export interface B {}',
    });
    expect(importFaults(wrong)).toEqual(['src/domain/text/a.ts → src/channels/b.ts']);
  });

  it.each([
    ['src/domain/text/a.ts', 'node:fs'],
    ['src/domain/search/a.ts', 'grammy'],
    ['src/domain/answers/a.ts', '@langchain/core/documents'],
    ['src/domain/answers/a.ts', 'pino'],
    ['src/domain/ports.ts', 'zod'],
    ['src/adapters/a.ts', 'grammy'],
    ['src/channels/console.ts', '@grammyjs/auto-retry'],
    ['src/channels/telegram/a.ts', 'hnswlib-node'],
    ['scripts/a.ts', '@langchain/openai'],
    ['scripts/bench/a.ts', '@langchain/openai'],
    ['scripts/a.ts', '@photostructure/sqlite'],
  ])('refuses package imports: %s → %s', (path, specifier) => {
    expect(importFaults(made({ [path]: `import '${specifier}';` }))).toEqual([`${path} → ${specifier}`]);
  });

  it.each([
    ['src/domain/text/a.ts', 'zod'],
    ['src/domain/documents/a.ts', 'yaml'],
    ['src/adapters/a.ts', 'node:fs/promises'],
    ['src/adapters/a.ts', '@langchain/openai'],
    ['scripts/bench/a.ts', '@photostructure/sqlite'],
    ['src/channels/telegram/features/a.ts', 'grammy'],
  ])('lets %s import the package %s', (path, specifier) => {
    expect(importFaults(made({ [path]: `import '${specifier}';` }))).toEqual([]);
  });

  it('refuses a part that the design does not know, and a module that does not exist', () => {
    const strange = made({
      'src/helpers/a.ts': '',
      'src/domain/tools/b.ts': '',
      'src/domain/text/c.ts': `import './d.ts'; import '../../../test/support/e.ts';`,
    });
    expect(importFaults(strange)).toEqual([
      'src/helpers/a.ts has no place in the architecture',
      'src/domain/tools/b.ts has no place in the architecture',
      'src/domain/text/c.ts → src/domain/text/d.ts (no such module)',
      'src/domain/text/c.ts → test/support/e.ts (no such module)',
    ]);
  });

  it('refuses cycles of any length inside a part, and names who takes part', () => {
    const round = made({
      'src/domain/text/a.ts': `import './b.ts';`,
      'src/domain/text/b.ts': `import './c.ts';`,
      'src/domain/text/c.ts': `import type { A } from './a.ts';`,
      'src/domain/text/d.ts': `import './a.ts'; import './e.ts';`,
      'src/domain/text/e.ts': '',
      'src/domain/text/self.ts': `export * from './self.ts';`,
    });
    expect(importFaults(round)).toEqual([
      'cycle: src/domain/text/a.ts → src/domain/text/b.ts → src/domain/text/c.ts → src/domain/text/a.ts',
      'cycle: src/domain/text/self.ts → src/domain/text/self.ts',
    ]);
  });
});

describe('the checker of contents', () => {
  it.each([
    ['{} as VerifiedCitation', 'makes a VerifiedCitation by assertion'],
    ['list as unknown as readonly VerifiedCitation[]', 'makes a VerifiedCitation by assertion'],
    ['process.env.TOKEN', 'reads the environment'],
    ["process['env']", 'reads the environment'],
    ['globalThis.process.env', 'reads the environment'],
    ['1; const { env } = process', 'reads the environment'],
    ["1; import { env } from 'node:process'", 'reads the environment'],
  ])('refuses %s outside its place', (code, fault) => {
    expect(contentFaults(made({ 'src/channels/a.ts': `export const x = ${code};` }))).toEqual([
      `src/channels/a.ts ${fault}`,
    ]);
  });

  it('accepts them in their place, and in words', () => {
    const right = made({
      'src/domain/documents/citation.ts': 'export const x = {} as VerifiedCitation;',
      'src/environment.ts': 'export const y = process.env;',
      'scripts/a.ts': 'export const z = process.env.HOME;',
      'src/app.ts': `// process.env, {} as VerifiedCitation\nexport const w = 'process.env'; process.exitCode = 1;`,
    });
    expect(contentFaults(right)).toEqual([]);
  });

  it('refuses code among the ports', () => {
    const withCode = made({ 'src/domain/ports.ts': 'export type A = 1;\nexport const b = 1;' });
    expect(contentFaults(withCode)).toEqual(['src/domain/ports.ts holds more than types']);
    expect(contentFaults(made({ 'src/domain/ports.ts': "import { a } from './a.ts';" }))).toHaveLength(1);
    expect(contentFaults(made({ 'src/domain/ports.ts': 'export interface A {}' }))).toEqual([]);
  });
});
