import { parseArgs } from 'node:util'
import { ConfigError } from './config.ts'

export interface StartOptions {
  /** Load the demonstration hotel into an empty database. */
  readonly isDemo: boolean
  /** Serve the procedures alone: the development server of Vite serves the page. */
  readonly isApiOnly: boolean
}

/** Reads the words after `pnpm start`. Raises ConfigError for one it does not know. */
export const readStartOptions = (words: readonly string[]): StartOptions => {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { demo: { type: 'boolean' }, 'api-only': { type: 'boolean' } },
    })
    return { isDemo: values.demo ?? false, isApiOnly: values['api-only'] ?? false }
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('.', 1)[0] : 'unknown option'
    throw new ConfigError(`${problem}. Options: --demo, --api-only`, { cause: error })
  }
}
