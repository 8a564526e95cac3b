import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../', import.meta.url))

/** Where Vite finds the client, and where it leaves the built one. */
export const clientFolder = join(repository, 'client')
const clientDist = join(clientFolder, 'dist')
const sources = [clientFolder, join(repository, 'shared')]

/** The folder of the built client, built first when it is missing or older than its sources. */
export const ensureClient = async (say: (line: string) => void): Promise<string> => {
  const builtAt = await changedAt(join(clientDist, 'index.html'))
  if (builtAt > 0 && builtAt >= (await newestUnder(sources))) return clientDist
  const vite = await import('vite').catch(() => null)
  if (vite === null) {
    if (builtAt === 0) throw new Error('the client is not built, and Vite, which builds it, is not installed')
    return clientDist
  }
  say('Building the client …')
  await asInProduction(() => vite.build({ root: clientFolder, logLevel: 'warn' }))
  return clientDist
}

/** React is built for the environment: a test that builds must leave behind what a hotel is served. */
const asInProduction = async (build: () => Promise<unknown>): Promise<void> => {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    await build()
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
}

/** When a file was last changed, in milliseconds; 0 when there is none. */
const changedAt = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).mtimeMs
  } catch {
    return 0
  }
}

const notSources = new Set(['dist', 'node_modules'])

const newestUnder = async (folders: readonly string[]): Promise<number> => {
  let newest = 0
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (notSources.has(entry.name)) continue
      const path = join(folder, entry.name)
      newest = Math.max(newest, entry.isDirectory() ? await newestUnder([path]) : await changedAt(path))
    }
  }
  return newest
}
