import type { TestProject } from 'vitest/node'
import { dropTemplate, makeTemplate } from './server-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The database that tests on a real server copy; undefined without a server. */
    readonly postgresTemplate: string | undefined
  }
}

/** Migrates once for all tests on a real server. What it returns is called when the last of them has ended, and leaves nothing. */
const setUp = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const server = process.env['TEST_DATABASE_URL'] ?? ''
  if (server === '') return undefined
  const template = await makeTemplate(server)
  project.provide('postgresTemplate', template)
  return () => dropTemplate(server, template)
}

export default setUp
