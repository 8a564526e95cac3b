import type { EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import { followsRecipe, type PostingKind, recipes } from '@jiaoban/shared/ledger/recipe.rules.ts'
import type { Control } from '@jiaoban/shared/ledger/account.types.ts'
import { Cursor } from './cursor.ts'
import { demandEqual, Finding } from './finding.ts'
import { type AttestedFact, type JournalStep, textOf } from './journal-chain.ts'
import { restoreSums, type SavedSums, saveSums } from './saved-sums.ts'
import type { ShiftSums } from './shift-sums.ts'

/** `guest:111:CNY`: an account by what it is. */
type AccountKey = string

/**
 * Every posting row is a fact of the journal and every fact a row; balances grow from the facts alone, and are held
 * against what was stored: at each opening of a shift, and at the end. Proves B1 and B2 without asking them.
 */
export class LedgerCheck {
  readonly #postings: Cursor
  readonly #openings: Cursor
  readonly #evidence: EvidenceRows
  readonly #sums: ShiftSums
  readonly #keys = new Map<number, AccountKey>()
  #balances = new Map<AccountKey, bigint>()
  postings = 0

  constructor(evidence: EvidenceRows, sums: ShiftSums) {
    this.#evidence = evidence
    this.#sums = sums
    this.#postings = new Cursor(evidence, 'posting')
    this.#openings = new Cursor(evidence, 'shift_opening_balance')
  }

  /** Reads which account has which id; two ids for one account are a finding. */
  async begin(): Promise<void> {
    const known = new Set<AccountKey>()
    for await (const row of this.#evidence.rows('account')) {
      const key = `${row['control']}:${row['owner_id']}:${row['currency']}`
      if (known.has(key)) throw new Finding('account', null, `${key} stands twice`)
      known.add(key)
      this.#keys.set(Number(row['id']), key)
    }
  }

  save(): SavedSums {
    return saveSums(this.#balances)
  }

  restore(balances: SavedSums): void {
    this.#balances = restoreSums(balances)
  }

  async take(step: JournalStep): Promise<void> {
    for (const fact of step.facts) {
      if (fact['fact'] === 'posting') await this.#takePosting(step, fact)
      if (fact['fact'] === 'shift' && fact['opening'] !== undefined) await this.#takeOpening(step, fact)
    }
  }

  async #takePosting(step: JournalStep, fact: AttestedFact): Promise<void> {
    const where = { table: 'posting', seq: step.seq }
    const row = await this.#postings.next()
    if (!row) throw new Finding('posting', step.seq, `posting ${textOf(fact['id'])} is missing`)
    const currency = String(row['currency'])
    const [debit, credit] = [this.#keyOf(row['debit_account_id']), this.#keyOf(row['credit_account_id'])]
    const found: Readonly<Record<string, unknown>> = {
      id: row['id'],
      entryId: row['entry_id'],
      kind: row['kind'],
      amountMinor: row['amount_minor'],
      currency,
      debit: debit.slice(0, debit.lastIndexOf(':')),
      credit: credit.slice(0, credit.lastIndexOf(':')),
      shiftId: row['shift_id'],
      documentId: row['document_id'],
      reversesPostingId: row['reverses_posting_id'],
    }
    for (const [name, value] of Object.entries(found)) {
      demandEqual(where, `${name} of posting ${textOf(fact['id'])}`, value, fact[name])
    }
    demandEqual(where, 'the sequence number of a posting', row['journal_seq'], step.seq)
    demandEqual(where, 'the actor of a posting', row['actor_id'], step.actorId)
    const amount = BigInt(Number(fact['amountMinor']))
    const [debited, credited] = [controlOf(debit), controlOf(credit)]
    demandEqual(where, 'the debited control', row['debit_control'], debited)
    demandEqual(where, 'the credited control', row['credit_control'], credited)
    demandRecipe(step, fact, debited, credited)
    this.#add(debit, amount)
    this.#add(credit, -amount)
    this.#sums.addPosting({
      shiftId: Number(fact['shiftId']),
      businessDate: String(row['business_date']),
      kind: fact['kind'] as PostingKind,
      isReversal: fact['reversesPostingId'] !== null,
      debited,
      credited,
      amount,
      currency,
    })
    this.postings += 1
  }

  /** What a shift began with, stored when it opened, is what the facts had come to. */
  async #takeOpening({ seq }: JournalStep, fact: AttestedFact): Promise<void> {
    const shiftId = Number(fact['shiftId'])
    const where = { table: 'shift_opening_balance', seq }
    const stored = await this.#openings.takeWhile((row) => row['shift_id'] === shiftId)
    for (const row of stored) {
      const key = this.#keyOf(row['account_id'])
      demandEqual(
        where,
        `${key} at the opening`,
        bigintOf(row['balance_minor']),
        this.#balances.get(key) ?? 0n,
      )
    }
    demandEqual(where, 'the number of balances at an opening', stored.length, this.#balances.size)
  }

  /** Nothing is left over that no command made. */
  async end(): Promise<void> {
    const extra = (await this.#postings.next()) ?? (await this.#openings.next())
    if (extra) throw new Finding('posting', null, `row ${String(extra['id'])} was made by no command`)
  }

  /** The stored balances are those the facts come to. */
  async demandStored(seq: number): Promise<void> {
    const totals = new Map<string, bigint>()
    const seen = new Set<AccountKey>()
    for await (const row of this.#evidence.rows('account_balance')) {
      const key = this.#keyOf(row['account_id'])
      const balance = bigintOf(row['balance_minor'])
      demandEqual({ table: 'account_balance', seq }, key, balance, this.#balances.get(key) ?? 0n)
      seen.add(key)
      const currency = key.slice(key.lastIndexOf(':') + 1)
      totals.set(currency, (totals.get(currency) ?? 0n) + balance)
    }
    const lost = [...this.#balances.keys()].find((key) => !seen.has(key))
    if (lost !== undefined) throw new Finding('account_balance', seq, `${lost} is missing`)
    for (const [currency, total] of totals) {
      demandEqual({ table: 'account_balance', seq }, `the trial balance in ${currency}`, total, 0n)
    }
  }

  #keyOf(accountId: unknown): AccountKey {
    const key = this.#keys.get(Number(accountId))
    if (key === undefined) throw new Finding('account', null, `account ${String(accountId)} is missing`)
    return key
  }

  /** Only what is not zero is kept, as an opening stores it. */
  #add(key: AccountKey, amount: bigint): void {
    const balance = (this.#balances.get(key) ?? 0n) + amount
    if (balance === 0n) this.#balances.delete(key)
    else this.#balances.set(key, balance)
  }
}

const bigintOf = (value: unknown): bigint => BigInt(Number(value))

const controlOf = (key: AccountKey): Control => key.slice(0, key.indexOf(':')) as Control

const demandRecipe = (step: JournalStep, fact: AttestedFact, debited: Control, credited: Control): void => {
  const kind = textOf(fact['kind'])
  if (!Object.hasOwn(recipes, kind)) throw new Finding('posting', step.seq, `${kind} is no kind of posting`)
  const [debit, credit] = fact['reversesPostingId'] === null ? [debited, credited] : [credited, debited]
  if (!followsRecipe(kind as PostingKind, debit, credit)) {
    throw new Finding('posting', step.seq, `${kind} does not move money from ${credited} to ${debited}`)
  }
}
