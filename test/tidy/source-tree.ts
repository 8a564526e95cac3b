import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export const packages = ['client', 'server', 'shared', 'db', 'test'] as const

/** Lowest first: a domain calls only those before it. Source: style.md of the project, "Layout". */
export const domains = [
  'property',
  'staff',
  'business-days',
  'handover-book',
  'ledger',
  'documents',
  'folios',
  'shifts',
  'payments',
  'deposits',
  'city-ledger',
  'invoices',
  'rooms',
  'stays',
  'closings',
  'handovers',
  'night-audit',
  'reports',
  'set-up',
  'training',
]

export interface Import {
  readonly line: number
  /** `server/ledger/ledger.service.ts` for a file of ours, else the name of a package. */
  readonly target: string
  readonly isOurs: boolean
  /** Named by a path, `../money.ts`, and not by a package. */
  readonly isRelative: boolean
  readonly isTypeOnly: boolean
}

export interface SourceFile {
  /** From the root of the repository, with slashes: `db/ledger/ledger.writes.ts`. */
  readonly path: string
  readonly package: string
  /** The folder below the package, a domain or a layer: `ledger`, `kernel`; empty for a file of the package itself. */
  readonly folder: string
  readonly name: string
  readonly isTest: boolean
  readonly lines: readonly string[]
  readonly imports: readonly Import[]
}

/** Folders that hold nothing of ours: installed, built, or made by a run. */
const isSkipped = (name: string): boolean =>
  name === 'node_modules' || name === 'dist' || name.startsWith('.')

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (isSkipped(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(path) : [path]
  })

const importPattern =
  /^(?:import|export)\b(?<type>\s+type\b)?(?:[^'"`;]*?\bfrom\s*|\s*)'(?<from>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)/gm

const targetOf = (specifier: string, path: string): Pick<Import, 'target' | 'isOurs' | 'isRelative'> => {
  const isRelative = specifier.startsWith('.')
  if (isRelative) return { target: normalize(join(dirname(path), specifier)), isOurs: true, isRelative }
  if (specifier.startsWith('@jiaoban/'))
    return { target: specifier.slice('@jiaoban/'.length), isOurs: true, isRelative }
  const [scope = '', name = ''] = specifier.split('/')
  return { target: specifier.startsWith('@') ? `${scope}/${name}` : scope, isOurs: false, isRelative }
}

const importsOf = (text: string, path: string): Import[] =>
  Array.from(text.matchAll(importPattern), (match) => ({
    line: text.slice(0, match.index).split('\n').length,
    isTypeOnly: match.groups?.['type'] !== undefined,
    ...targetOf(match.groups?.['from'] ?? match.groups?.['dynamic'] ?? '', path),
  }))

const read = (path: string): SourceFile => {
  const text = readFileSync(join(root, path), 'utf8')
  const parts = path.split('/')
  return {
    path,
    package: parts[0] ?? '',
    folder: parts.length > 2 ? (parts[1] ?? '') : '',
    name: parts.at(-1) ?? '',
    isTest: /\.test\.tsx?$/.test(path) || parts[0] === 'test',
    lines: text.split('\n'),
    imports: importsOf(text, path),
  }
}

/** Every path of the five packages, whatever its kind. */
export const allPaths: readonly string[] = packages.flatMap(walk)

/** Every TypeScript file of the five packages. */
export const sourceFiles: readonly SourceFile[] = allPaths.filter((path) => /\.tsx?$/.test(path)).map(read)

/** What git leaves out: a hotel's data folder, what was built. */
const ignored = new Set(
  readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, '')),
)

/** The names that stand directly under the root, installed, ignored and dot-folders left out. */
export const rootFolders: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !isSkipped(entry.name) && !ignored.has(entry.name))
  .map((entry) => entry.name)

/** The sentence of a broken rule, which an editor can jump to. */
export const violation = (path: string, line: number, rule: string): string => `${path}:${line} ${rule}`

/** The lines that match a pattern and are not allowed to. */
export const linesWith = (files: readonly SourceFile[], pattern: RegExp, rule: string): string[] =>
  files.flatMap((file) =>
    file.lines.flatMap((line, index) => (pattern.test(line) ? [violation(file.path, index + 1, rule)] : [])),
  )
