import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { clientFolder } from './client-build.ts'

/** The server starts again, and the page follows, as soon as a file is saved. */
const server = spawn(
  process.execPath,
  ['--watch', fileURLToPath(new URL('start.ts', import.meta.url)), '--api-only', ...process.argv.slice(2)],
  { stdio: 'inherit' },
)

const vite = await createServer({ root: clientFolder })
await vite.listen()
vite.printUrls()

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.kill(signal)
    void vite.close()
  })
}
