import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import type { EvidenceRow, EvidenceRows, EvidenceTable } from '@jiaoban/db/kernel/evidence.reads.ts'
import {
  type ArchiveEnd,
  ArchiveError,
  type ArchiveHead,
  type ArchiveRow,
  archiveVersion,
  journalMark,
} from './archive-format.ts'

/** An archive that is read once, from its first line to its last, as the walk along its journal asks for rows. */
export interface OpenArchive extends EvidenceRows {
  readonly head: ArchiveHead
  /** The last line, and the digest of the lines before it; to be asked for when all rows were read. */
  readonly end: () => Promise<{ readonly said: ArchiveEnd; readonly digest: string }>
}

/** Opens an archive. Raises ArchiveError for what is none. */
export const openArchive = async (file: string): Promise<OpenArchive> => {
  const lines = new ArchiveLines(file)
  const head = readHead(file, await lines.next())
  const references = new Map<string, EvidenceRow[]>()
  for (let line = await lines.next(); line !== journalMark; line = await lines.next()) {
    if (line === undefined) throw new ArchiveError(`${file} ends before its journal`)
    const [table, row] = JSON.parse(line) as ArchiveRow
    references.set(table, [...(references.get(table) ?? []), row])
  }
  const waiting = new WaitingRows(lines)
  return {
    head,
    rows: (table) => {
      const known = references.get(table)
      return known === undefined ? waiting.of(table) : inOrder(known)
    },
    end: async () => ({ said: await waiting.end(), digest: lines.digest() }),
  }
}

async function* inOrder(rows: readonly EvidenceRow[]): AsyncGenerator<EvidenceRow> {
  yield* rows
}

const readHead = (file: string, line: string | undefined): ArchiveHead => {
  const head = parse(line) as Partial<ArchiveHead> | undefined
  if (head?.archive !== archiveVersion)
    throw new ArchiveError(`${file} is no archive of version ${archiveVersion}`)
  return head as ArchiveHead
}

const parse = (line: string | undefined): unknown => {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return undefined
  }
}

/** The lines of a compressed file. Raises ArchiveError for one that is not there, cut short or no gzip. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const text = createGunzip()
  source.on('error', (error) => text.destroy(error))
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for await (const chunk of source.pipe(text)) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw new ArchiveError(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    source.destroy()
  }
  if (rest !== '') yield rest
}

/** The lines one after the other, digested on the way. */
class ArchiveLines {
  readonly #lines: AsyncIterator<string>
  readonly #digest = createHash('sha256')
  #last: string | undefined

  constructor(file: string) {
    this.#lines = linesOf(file)
  }

  /** The next line; the digest is over the lines before it. */
  async next(): Promise<string | undefined> {
    if (this.#last !== undefined) this.#digest.update(`${this.#last}\n`)
    const result = await this.#lines.next()
    this.#last = result.done === true ? undefined : result.value
    return this.#last
  }

  digest(): string {
    return this.#digest.digest('hex')
  }
}

/**
 * Rows are asked for table by table, and lie in the order of the commands: those that come before the one asked for
 * wait here. As each command's rows stand together, few ever do.
 */
class WaitingRows {
  readonly #lines: ArchiveLines
  readonly #waiting = new Map<string, EvidenceRow[]>()
  #end: ArchiveEnd | undefined

  constructor(lines: ArchiveLines) {
    this.#lines = lines
  }

  async *of(table: EvidenceTable): AsyncGenerator<EvidenceRow> {
    for (;;) {
      const row = this.#waiting.get(table)?.shift() ?? (await this.#readOn(table))
      if (row === undefined) return
      yield row
    }
  }

  /** Reads on until a row of the table; undefined at the end. */
  async #readOn(wanted: string): Promise<EvidenceRow | undefined> {
    while (this.#end === undefined) {
      const line = await this.#lines.next()
      if (line === undefined) throw new ArchiveError('the archive has no last line')
      const read = JSON.parse(line) as ArchiveRow | ArchiveEnd
      if (!isRow(read)) {
        this.#end = read
        break
      }
      const [table, row] = read
      if (table === wanted) return row
      const waiting = this.#waiting.get(table)
      if (waiting) waiting.push(row)
      else this.#waiting.set(table, [row])
    }
    return undefined
  }

  async end(): Promise<ArchiveEnd> {
    await this.#readOn('')
    if (this.#end === undefined) throw new ArchiveError('the archive has no last line')
    return this.#end
  }
}

const isRow = (read: ArchiveRow | ArchiveEnd): read is ArchiveRow => Array.isArray(read)
