import { expect, test } from 'vitest'
import { domains, type Import, type SourceFile, sourceFiles, violation } from './source-tree.ts'

/** One arrow of the import graph, taken apart. */
interface Arrow extends Import {
  readonly from: SourceFile
  readonly toPackage: string
  readonly toFolder: string
}

const arrows: readonly Arrow[] = sourceFiles.flatMap((from) =>
  from.imports.map((imported) => {
    const [toPackage = '', toFolder = '', rest] = imported.isOurs ? imported.target.split('/') : []
    return { ...imported, from, toPackage, toFolder: rest === undefined ? '' : toFolder }
  }),
)

const ours = arrows.filter(({ isOurs }) => isOurs)
const product = ours.filter(({ from }) => !from.isTest)

const broken = (list: readonly Arrow[], rule: string): string[] =>
  list.map(({ from, line, target }) => violation(from.path, line, `${rule}: ${target}`))

const isDomain = (folder: string): boolean => domains.includes(folder)
const isAbove = (folder: string, other: string): boolean => domains.indexOf(folder) > domains.indexOf(other)

/** Who may import whom. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  db: ['db', 'shared'],
  server: ['server', 'shared', 'db'],
  client: ['client', 'shared', 'server'],
}

test('packages point one way', () => {
  const wrong = product.filter(({ from, toPackage }) => allowed[from.package]?.includes(toPackage) === false)
  expect(broken(wrong, 'may not be imported here')).toEqual([])
})

test('an import of ours names its file with its ending', () => {
  const wrong = ours.filter(({ target }) => !/\.(tsx?|css|json|svg|png)$/.test(target))
  expect(broken(wrong, 'has no ending')).toEqual([])
})

test('the client sees only types of the server', () => {
  const wrong = ours.filter(
    ({ from, toPackage, isTypeOnly }) => from.package === 'client' && toPackage === 'server' && !isTypeOnly,
  )
  expect(broken(wrong, 'import type is what the client may do')).toEqual([])
})

test('a domain imports no domain above it', () => {
  const wrong = product.filter(
    ({ from, toFolder }) =>
      from.package !== 'client' &&
      isDomain(from.folder) &&
      isDomain(toFolder) &&
      isAbove(toFolder, from.folder),
  )
  expect(broken(wrong, 'is of a higher domain')).toEqual([])
})

test('a kernel imports no domain', () => {
  const wrong = product.filter(
    ({ from, toFolder, toPackage, isTypeOnly }) =>
      ['kernel', 'ui'].includes(from.folder) &&
      (isDomain(toFolder) || toFolder === 'app') &&
      // The one list of all tables, and the router's type that the client is checked against.
      !(isTypeOnly && (from.path === 'db/kernel/database.type.ts' || toPackage !== from.package)),
  )
  expect(broken(wrong, 'is of a domain')).toEqual([])
})

test('a domain does not import the application around it', () => {
  const wrong = product.filter(({ from, toFolder }) => isDomain(from.folder) && toFolder === 'app')
  expect(broken(wrong, 'is above every domain')).toEqual([])
})

test('a domain never imports the router of another', () => {
  const wrong = product.filter(
    ({ from, target, toFolder }) =>
      from.package === 'server' &&
      isDomain(from.folder) &&
      toFolder !== from.folder &&
      target.endsWith('.router.ts'),
  )
  expect(broken(wrong, 'is a router of another domain')).toEqual([])
})

test.each([
  ['ledger', 'postings'],
  ['documents', 'numbers'],
])('only %s writes %s', (domain) => {
  const wrong = product.filter(
    ({ from, target }) =>
      new RegExp(`^db/${domain}/.*\\.writes\\.ts$`).test(target) && from.folder !== domain,
  )
  expect(broken(wrong, `is written by server/${domain} alone`)).toEqual([])
})

test('reports write nothing', () => {
  const wrong = product.filter(
    ({ from, target }) => from.folder === 'reports' && target.endsWith('.writes.ts'),
  )
  expect(broken(wrong, 'writes')).toEqual([])
})

test('what answers a question writes nothing', () => {
  const wrong = product.filter(
    ({ from, target }) => /\.(reads|router|document)\.ts$/.test(from.path) && target.endsWith('.writes.ts'),
  )
  expect(broken(wrong, 'writes: a command or a service does that')).toEqual([])
})

test('SQL is spoken in db alone', () => {
  const wrong = arrows.filter(
    ({ from, target, isOurs }) =>
      !isOurs &&
      ['kysely', 'pg', 'better-sqlite3', '@electric-sql/pglite'].includes(target) &&
      from.package !== 'db' &&
      !from.path.startsWith('test/support/'),
  )
  expect(broken(wrong, 'belongs to db (others take Tx and Reader)')).toEqual([])
})

test('a file has no hidden entrance into another package', () => {
  const wrong = ours.filter(({ from, isRelative, toPackage }) => isRelative && toPackage !== from.package)
  expect(broken(wrong, 'is imported by its path, not by its package')).toEqual([])
})
