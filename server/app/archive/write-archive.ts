import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Evidence, EvidenceRow, EvidenceTable } from '@jiaoban/db/kernel/evidence.reads.ts'
import type { SigningKey } from '../../kernel/signing-key.ts'
import { HotelWalk, type WalkState } from '../verify/hotel-walk.ts'
import {
  type ArchiveEnd,
  ArchiveError,
  type ArchiveHead,
  archiveVersion,
  journalMark,
  referenceTables,
} from './archive-format.ts'

export interface ArchiveRequest {
  readonly evidence: Evidence
  /** The first and the last business date, both sealed. */
  readonly from: string
  readonly until: string
  readonly key: SigningKey
  /** Written anew; must not exist yet. */
  readonly file: string
}

/**
 * Writes the evidence of some days as a signed archive. The hotel is verified from its first command on while the
 * archive is written, so what cannot be proved is not archived. Returns how many lines were written. Raises
 * ArchiveError for days that are not sealed, and a Finding for the first thing that is wrong.
 */
export const writeArchive = async (request: ArchiveRequest): Promise<{ readonly lines: number }> => {
  const { evidence, from, until, key, file } = request
  const span = await evidence.daySpan(from, until)
  if (!span) throw new ArchiveError(`${from} to ${until}: both must be business dates that are sealed`)
  const out = new ArchiveFile(file)
  let isInSpan = false
  const taken = (table: EvidenceTable, row: EvidenceRow): void => {
    if (isInSpan) out.write(JSON.stringify([table, row]))
  }
  const walk = new HotelWalk({ rows: evidence.rows, taken })
  await walk.begin()
  const begin = async (): Promise<void> => {
    await writeHead(out, evidence, { archive: archiveVersion, from, until, opening: walk.state })
    isInSpan = true
  }
  if (span.firstSeq === 1) await begin()
  for await (const { seq } of walk.steps()) {
    await out.drained()
    if (seq === span.lastSeq) break
    if (seq + 1 === span.firstSeq) await begin()
  }
  return { lines: await out.end(walk.state, key) }
}

const writeHead = async (out: ArchiveFile, evidence: Evidence, head: ArchiveHead): Promise<void> => {
  out.write(JSON.stringify(head))
  for (const table of referenceTables) {
    for await (const row of evidence.rows(table)) {
      out.write(JSON.stringify([table, row]))
      await out.drained()
    }
  }
  out.write(journalMark)
}

/** Whatever is compressed at once: a line alone would cost more on its way to the compressor than in it. */
const blockLength = 64 * 1_024

/** Lines, compressed as they come, with a digest over them. */
class ArchiveFile {
  readonly #gzip = createGzip()
  readonly #done: Promise<void>
  readonly #digest = createHash('sha256')
  #block = ''
  #lines = 0

  constructor(file: string) {
    const target = createWriteStream(file, { flags: 'wx', mode: 0o600 })
    target.on('error', (error) => this.#gzip.destroy(error))
    this.#gzip.pipe(target)
    this.#done = Promise.all([finished(this.#gzip), finished(target)]).then(() => undefined)
    // Whoever writes or ends it is told.
    this.#done.catch(() => undefined)
  }

  write(text: string): void {
    this.#block += `${text}\n`
    this.#lines += 1
    if (this.#block.length >= blockLength) this.#pass()
  }

  #pass(): void {
    this.#digest.update(this.#block)
    this.#gzip.write(this.#block)
    this.#block = ''
  }

  /** Waits until what was written is on its way: a hotel's years do not fit into memory. */
  async drained(): Promise<void> {
    // Asked of the stream itself: it may have drained while a database was answering.
    if (this.#gzip.writableNeedDrain) await Promise.race([once(this.#gzip, 'drain'), this.#done])
  }

  async end(closing: WalkState, key: SigningKey): Promise<number> {
    this.#pass()
    const digest = this.#digest.digest('hex')
    const last: ArchiveEnd = { closing, digest, publicKey: key.publicKeyPem, signature: key.sign(digest) }
    this.#gzip.end(`${JSON.stringify(last)}\n`)
    await this.#done
    return this.#lines + 1
  }
}
