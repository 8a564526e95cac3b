import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(import.meta.resolve('@jiaoban/server/app/start.ts'))

export interface ServerProcess {
  readonly url: string
  /** SIGKILL: the process writes not one byte more. Once it is gone, nothing happens. */
  readonly kill: () => Promise<void>
}

/** Starts the real server in a process of its own and waits until it says that it is open. */
export const startProcess = async (settings: {
  readonly databaseUrl: string
  readonly dataDir: string
  /** 0 takes any free port. */
  readonly port: number
}): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [entry, '--api-only'], {
    env: {
      ...process.env,
      DATABASE_URL: settings.databaseUrl,
      DATA_DIR: settings.dataDir,
      PORT: String(settings.port),
      HOST: '127.0.0.1',
      BACKUPS: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await urlOf(child)
  return {
    url,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** The address in the line that the server prints when it is open. */
const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const url = /open at (http:\S+)/.exec(said)?.[1]
        if (url !== undefined) resolve(url)
      })
    }
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
