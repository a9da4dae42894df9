/* The import rule of DESIGN: who may use whom. One tsconfig a layer enforces most of it; this enforces the rest. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folder -> the folders that its files may import from. The longest name that fits a file rules it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  main: ['main', 'shared'],
  'main/preload': ['main/preload', 'shared'],
  renderer: ['renderer', 'shared'],
  'renderer/components': [
    'renderer/components',
    'renderer/reader',
    'renderer/queries',
    'renderer/commands',
    'renderer/keys',
    'renderer/state',
    'shared',
  ],
  'renderer/reader': [
    'renderer/reader',
    'renderer/components',
    'renderer/queries',
    'renderer/commands',
    'renderer/keys',
    'renderer/state',
    'shared',
  ],
  'renderer/keys': ['renderer/keys', 'renderer/state'],
  'renderer/queries': ['renderer/queries', 'renderer/workers', 'renderer/db', 'renderer/state', 'shared'],
  'renderer/commands': ['renderer/commands', 'renderer/queries', 'renderer/db', 'renderer/state', 'shared'],
  'renderer/state': ['renderer/state', 'shared'],
  'renderer/db': ['renderer/db', 'shared'],
};

/** Packages that only one place may know. */
const packages: readonly { readonly name: RegExp; readonly in: RegExp }[] = [
  { name: /^electron$/, in: /^main\// },
  { name: /^electron-updater$/, in: /^main\/update\.ts$/ },
  { name: /^dexie$/, in: /^renderer\/(db|queries|background)\// },
  { name: /^dexie-react-hooks$/, in: /^renderer\/queries\// },
  { name: /^(react|react-dom)(\/|$)/, in: /^renderer\// },
  { name: /^node:/, in: /^main\/(?!preload)/ },
  { name: /^ical\.js$/, in: /^shared\/(feed|export)\// },
  { name: /^feedsmith/, in: /^shared\/feed\// },
  { name: /^(docx|papaparse)$/, in: /^shared\/export\// },
];

const files = ['shared', 'main', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
);

const imports = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => ({
    file,
    name,
  })),
);

test('there is code to hold to the rule', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.length).toBeGreaterThan(100);
});

test('every file imports only from the folders that its own may', () => {
  const broken = imports
    .filter(({ name }) => name.startsWith('.') && !name.endsWith('.css'))
    .map(({ file, name }) => ({ file, to: relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/') }))
    // It imports nothing of ours, and must stand before any schema.
    .filter(({ to }) => to !== 'renderer/no-code-from-strings.ts')
    .filter(({ file, to }) => !rule(file).some((folder) => to.startsWith(`${folder}/`)));
  expect(broken).toEqual([]);
});

test('a package is known only where it belongs', () => {
  const broken = imports.filter(({ file, name }) =>
    packages.some((each) => each.name.test(name) && !each.in.test(file)),
  );
  expect(broken).toEqual([]);
});

test('no HTML string is given to the DOM', () => {
  const broken = files.filter((file) =>
    /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  expect(broken).toEqual([]);
});

test('a class is dressed in one sheet only, so that no screen undresses another', () => {
  const sheets = new Map<string, Set<string>>();
  for (const sheet of readdirSync(join(root, 'renderer/styles')).filter(isOwn)) {
    const rules = readFileSync(join(root, 'renderer/styles', sheet), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, name = ''] of rules.matchAll(/^\s*\.([a-z][\w-]*)(?=\s*[{,])/gm)) {
      sheets.set(name, (sheets.get(name) ?? new Set()).add(sheet));
    }
  }
  expect(sheets.size).toBeGreaterThan(100);
  expect([...sheets].filter(([, names]) => names.size > 1).map(([name, names]) => [name, ...names])).toEqual([]);
});

/** Not the sheets of a condition of the whole window, which dress what others have dressed. */
const isOwn = (sheet: string): boolean => sheet.endsWith('.css') && !/^(narrow|forced-colours)\.css$/.test(sheet);

function rule(file: string): readonly string[] {
  const folder = Object.keys(allowed)
    .filter((each) => file.startsWith(`${each}/`))
    .sort((a, b) => b.length - a.length)[0];
  return allowed[folder ?? ''] ?? [];
}
