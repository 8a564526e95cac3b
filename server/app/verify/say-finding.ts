import type { Finding } from './finding.ts'

/** The first thing that is wrong, for the person at the console: table, sequence number, what. */
export const sayFinding = ({ table, seq, message }: Finding): void => {
  const at = seq === null ? '' : ` at sequence number ${seq}`
  console.error(`Table ${table}${at}: ${message}.`)
}
