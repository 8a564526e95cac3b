import { setTimeout as wait } from 'node:timers/promises'
import { openEvidence } from '@jiaoban/db/kernel/evidence.reads.ts'
import { type Verified, verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { roll } from '../simulation/replay/dice.ts'
import { type ServerProcess, startProcess } from './server-process.ts'

interface Mortality {
  readonly folder: string
  /** How often it dies before it may live. */
  readonly kills: number
  /** How many answers it lives for at most. */
  readonly answers: number
  /** The same seed dies after the same number of answers. */
  readonly seed: number
  readonly onDeath?: (verified: Verified) => void
}

const fewestAnswers = 5

/**
 * A server on a SQLite file that is killed with SIGKILL after a random number of answers and some milliseconds, amid
 * whatever it does then; its books are verified while it is dead, and it is started again at the same address, `kills`
 * times. It always lives long enough for the work to go on.
 */
export class MortalServer {
  readonly #settings: Mortality
  readonly #databaseUrl: string
  #process: ServerProcess
  #isOver = false
  #answersLeft = 0
  #isSpent: () => void = () => undefined
  /** How often it has died. */
  deaths = 0
  /** Ends when it dies no more; fails with what a verification found. */
  readonly #fate: Promise<void>

  private constructor(settings: Mortality, databaseUrl: string, process: ServerProcess) {
    this.#settings = settings
    this.#databaseUrl = databaseUrl
    this.#process = process
    this.#fate = this.#die()
    // It is told when the server is closed; until then a failure waits.
    this.#fate.catch(() => undefined)
  }

  static async start(settings: Mortality): Promise<MortalServer> {
    const databaseUrl = `sqlite:${settings.folder}/hotel.db`
    const process = await startProcess({ databaseUrl, dataDir: settings.folder, port: 0 })
    return new MortalServer(settings, databaseUrl, process)
  }

  get url(): string {
    return this.#process.url
  }

  /** To be told of every answer. */
  readonly answered = (): void => {
    this.#answersLeft -= 1
    if (this.#answersLeft === 0) this.#isSpent()
  }

  /** Ends it for good. Raises what a verification found on the way. */
  async close(): Promise<void> {
    this.#isOver = true
    this.#isSpent()
    await this.#fate
    await this.#process.kill()
  }

  /** Proves the books as they are on the disk; the server must be dead or closed. */
  async verify(): Promise<Verified> {
    const evidence = await openEvidence(this.#databaseUrl)
    try {
      return await verifyHotel(evidence, null)
    } finally {
      await evidence.close()
    }
  }

  async #die(): Promise<void> {
    const { folder, kills, answers, seed, onDeath } = this.#settings
    const port = Number(new URL(this.#process.url).port)
    for (; this.deaths < kills; this.deaths += 1) {
      await this.#live(fewestAnswers + roll(this.deaths, `life ${seed}`, answers - fewestAnswers))
      await wait(roll(this.deaths, `death ${seed}`, 20))
      if (this.#isOver) return
      await this.#process.kill()
      onDeath?.(await this.verify())
      this.#process = await startProcess({ databaseUrl: this.#databaseUrl, dataDir: folder, port })
    }
  }

  #live(answers: number): Promise<void> {
    this.#answersLeft = answers
    return new Promise((resolve) => {
      this.#isSpent = resolve
    })
  }
}
