import { expect, test } from 'vitest'
import { allPaths, domains, linesWith, packages, rootFolders, sourceFiles, violation } from './source-tree.ts'

/** What a file of a domain may be. `.test` may stand before the ending of each. */
const roles: Readonly<Record<string, { readonly pattern: RegExp; readonly words: string }>> = {
  shared: { pattern: /\.(types|schema|rules|errors)(\.test)?\.ts$/, words: '.types .schema .rules .errors' },
  db: { pattern: /\.(table|reads|writes)(\.test)?\.ts$/, words: '.table .reads .writes' },
  server: {
    pattern: /\.(router|command|service|document|job)(\.test)?\.ts$/,
    words: '.router .command .service .document .job',
  },
  client: {
    pattern: /(\.(screen|panel|form)(\.test)?\.tsx|\.api(\.test)?\.ts)$/,
    words: '.screen.tsx .panel.tsx .form.tsx .api.ts',
  },
}

/** The folders of a package that are no domain. */
const layers: Readonly<Record<string, readonly string[]>> = {
  client: ['app', 'ui', 'kernel', 'public'],
  server: ['app', 'kernel'],
  shared: ['kernel', 'i18n'],
  db: ['kernel', 'migrations'],
  test: [
    'flows',
    'simulation',
    'races',
    'faults',
    'e2e',
    'tidy',
    'regression',
    'bench',
    'support',
    'data',
    'replay',
  ],
}

const bannedNames = new Set(['src', 'lib', 'utils', 'util', 'helpers', 'helper', 'common', 'misc', 'index'])

test('the root has the five packages and no other folder', () => {
  expect(rootFolders.toSorted()).toEqual(packages.toSorted())
})

test('a folder is a domain or a layer', () => {
  const violations = sourceFiles
    .filter(({ folder }) => folder !== '')
    .filter((file) => {
      const isDomain = file.package !== 'test' && domains.includes(file.folder)
      return !isDomain && !layers[file.package]?.includes(file.folder)
    })
    .map(({ path }) => violation(path, 1, 'stands in a folder that is neither a domain nor a layer'))
  expect(violations).toEqual([])
})

test('names are kebab-case', () => {
  const violations = allPaths
    .filter((path) => path.split('/').some((name) => !/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)))
    .filter((path) => !/(^|\/)[A-Z]+\.md$|\.(png|svg|ico|woff2|csv|gz)$/.test(path))
    .map((path) => violation(path, 1, 'is not kebab-case'))
  expect(violations).toEqual([])
})

test('no name says nothing', () => {
  const violations = sourceFiles
    .filter(({ path }) => path.split('/').some((name) => bannedNames.has(name.split('.')[0] ?? '')))
    .map(({ path }) =>
      violation(path, 1, `a name must say what it holds (no ${[...bannedNames].join(', ')})`),
    )
  expect(violations).toEqual([])
})

test('a file of a domain has a role', () => {
  const violations = sourceFiles
    .filter((file) => domains.includes(file.folder) && roles[file.package]?.pattern.test(file.name) === false)
    .map((file) => violation(file.path, 1, `needs a role: ${roles[file.package]?.words}`))
  expect(violations).toEqual([])
})

test('a barrel re-exports nothing of its neighbours', () => {
  expect(linesWith(sourceFiles, /^export \*/, 'a barrel')).toEqual([])
})

test('a migration has a number of its own and runs', () => {
  const files = sourceFiles.filter(({ path }) => /^db\/migrations\/\d/.test(path))
  const numbers = files.map(({ name }) => Number(name.slice(0, 4)))
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
  const list = sourceFiles.find(({ path }) => path === 'db/migrations/migrations.ts')
  const text = list?.lines.join('\n') ?? ''
  const missing = files.filter(({ name }) => !text.includes(`'${name.replace(/\.ts$/, '')}':`))
  expect(missing.map(({ path }) => violation(path, 1, 'is not in migrations.ts'))).toEqual([])
})
