import { type Account, findAccounts, readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { addToBalances, insertAccounts, insertPostings } from '@jiaoban/db/ledger/ledger.writes.ts'
import { listEntry } from '@jiaoban/db/ledger/posting.reads.ts'
import { maxPostingMinor, Money } from '@jiaoban/shared/kernel/money.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { signRuleOf } from '@jiaoban/shared/ledger/account.types.ts'
import { ledgerError } from '@jiaoban/shared/ledger/ledger.errors.ts'
import { followsRecipe, needsDocument, type PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** One leg of an entry: a positive amount, or zero, which is not written. */
export interface Movement {
  readonly kind: PostingKind
  readonly amount: Money
  readonly debit: AccountRef
  readonly credit: AccountRef
  readonly documentId?: number | null
  readonly reversesPostingId?: number
}

/** An entry as written: one posting a movement, in their order; those of 0.00 are left out. */
export interface Entry {
  readonly entryId: number
  readonly postingIds: readonly number[]
}

/**
 * Writes the movements of one event as one entry and adds them to the balances. Postings are stamped with
 * the command's shift, business date and actor. Raises `account_below_zero` when a drawer, safe, bag or slip
 * would go below zero, `amount_too_large` beyond the limit of a posting. A movement that follows no recipe,
 * or moves tender without a document, is a defect.
 */
export const postEntry = async (ctx: CommandContext, movements: readonly Movement[]): Promise<Entry> => {
  const [entry] = await postEntries(ctx, [movements])
  if (!entry) throw new Error('one entry was posted')
  return entry
}

/**
 * The same for many events at once, in as many statements as one of them takes, but for their length: the audit
 * charges a house. The balances are asked about at the end of all of them.
 */
export const postEntries = async (
  ctx: CommandContext,
  events: readonly (readonly Movement[])[],
): Promise<Entry[]> => {
  const legsOf = events.map((movements) => movements.filter(({ amount }) => !amount.isZero))
  const legs = legsOf.flat()
  for (const leg of legs) assertWellFormed(leg)
  const accounts = await openAccounts(ctx, legs)
  const changes = new Map<number, Money>()
  const entries = legsOf.map((ofEntry) => {
    const entryId = ctx.nextId()
    return { entryId, postings: ofEntry.map((leg) => toPosting(ctx, entryId, leg, { accounts, changes })) }
  })
  for (const account of accounts.all) refuseBelowZero(account, changes.get(account.id))
  await insertPostings(
    ctx.tx,
    entries.flatMap(({ postings }) => postings.map(({ row }) => row)),
  )
  await addToBalances(ctx.tx, changes)
  for (const { entryId, postings } of entries)
    for (const { row, leg } of postings) recordPosting(ctx, row.id, entryId, leg)
  return entries.map(({ entryId, postings }) => ({ entryId, postingIds: postings.map(({ row }) => row.id) }))
}

/** The row of a leg, whose amount is added to what its accounts change by. */
const toPosting = (
  ctx: CommandContext,
  entryId: number,
  leg: Movement,
  { accounts, changes }: { accounts: OpenAccounts; changes: Map<number, Money> },
) => {
  const debit = accounts.of(leg.debit, leg.amount)
  const credit = accounts.of(leg.credit, leg.amount)
  const zero = Money.zero(leg.amount.currency)
  changes.set(debit.id, (changes.get(debit.id) ?? zero).plus(leg.amount))
  changes.set(credit.id, (changes.get(credit.id) ?? zero).minus(leg.amount))
  const row = {
    id: ctx.nextId(),
    entry_id: entryId,
    journal_seq: ctx.seq,
    kind: leg.kind,
    amount_minor: leg.amount.toMinor(),
    currency: leg.amount.currency,
    debit_account_id: debit.id,
    debit_control: debit.control,
    credit_account_id: credit.id,
    credit_control: credit.control,
    shift_id: ctx.shift.id,
    business_date: ctx.shift.businessDate,
    desk_id: ctx.shift.deskId,
    actor_id: ctx.actor.id,
    document_id: leg.documentId ?? null,
    reverses_posting_id: leg.reversesPostingId ?? null,
  }
  return { row, leg }
}

/**
 * Reverses every posting of an entry of the same business date, accounts swapped and linked. Raises
 * `entry_not_found`, `entry_already_reversed`, `correction_other_date`. Source: ledger.md, section 3.
 */
export const reverseEntry = async (
  ctx: CommandContext,
  entryId: number,
  documentId?: number,
): Promise<Entry> => {
  const postings = await listEntry(ctx.tx, entryId)
  const [first] = postings
  if (!first) throw ledgerError('entry_not_found')
  if (postings.some((posting) => posting.isReversed || posting.reversesPostingId !== null)) {
    throw ledgerError('entry_already_reversed')
  }
  if (first.businessDate !== ctx.businessDate) {
    throw ledgerError('correction_other_date', { entryDate: first.businessDate, current: ctx.businessDate })
  }
  return postEntry(
    ctx,
    postings.map((posting) => ({
      kind: posting.kind,
      amount: posting.amount,
      debit: posting.credit,
      credit: posting.debit,
      documentId: documentId ?? null,
      reversesPostingId: posting.id,
    })),
  )
}

const assertWellFormed = (leg: Movement): void => {
  const { kind, debit, credit } = leg
  if (leg.amount.isNegative) throw new Error(`a posting moves a positive amount: ${kind} ${leg.amount}`)
  if (leg.amount.toMinor() > maxPostingMinor) throw kernelError('amount_too_large')
  const isReversal = leg.reversesPostingId !== undefined
  const [debited, credited] = isReversal ? [credit, debit] : [debit, credit]
  if (!followsRecipe(kind, debited.control, credited.control)) {
    throw new Error(`${kind} does not move money from ${credited.control} to ${debited.control}`)
  }
  if ((needsDocument(debit.control) || needsDocument(credit.control)) && leg.documentId == null) {
    throw new Error(`${kind} moves ${debit.control} without a document`)
  }
}

interface OpenAccounts {
  readonly all: readonly Account[]
  readonly of: (ref: AccountRef, amount: Money) => Account
}

const keyOf = (ref: AccountRef, currency: string): string => `${ref.control}:${ref.ownerId}:${currency}`

/** Finds the accounts of the legs, and opens those that do not exist yet. */
const openAccounts = async (ctx: CommandContext, legs: readonly Movement[]): Promise<OpenAccounts> => {
  const found = new Map<string, Account>()
  for (const currency of new Set(legs.map((leg) => leg.amount.currency))) {
    const wanted = new Map<string, AccountRef>()
    for (const leg of legs.filter(({ amount }) => amount.currency === currency)) {
      wanted.set(keyOf(leg.debit, currency), leg.debit)
      wanted.set(keyOf(leg.credit, currency), leg.credit)
    }
    for (const account of await findAccounts(ctx.tx, [...wanted.values()], currency)) {
      found.set(keyOf(account, currency), account)
    }
    const missing = [...wanted]
      .filter(([key]) => !found.has(key))
      .map(([, ref]) => ({ control: ref.control, ownerId: ref.ownerId, id: ctx.nextId(), currency }))
    if (missing.length > 0) await insertAccounts(ctx.tx, missing)
    for (const account of missing) {
      const opened = { ...account, signRule: signRuleOf(account.control), balance: Money.zero(currency) }
      found.set(keyOf(account, currency), opened)
    }
  }
  return {
    all: [...found.values()],
    of: (ref, amount) => {
      const account = found.get(keyOf(ref, amount.currency))
      if (!account) throw new Error(`account ${ref.control}:${ref.ownerId} was not opened`)
      return account
    },
  }
}

const refuseBelowZero = (account: Account, change: Money | undefined): void => {
  if (account.signRule === 0 || !change) return
  const held = account.signRule === 1 ? account.balance : account.balance.negated()
  const after = account.signRule === 1 ? held.plus(change) : held.minus(change)
  if (after.isNegative) {
    throw ledgerError('account_below_zero', {
      control: account.control,
      available: held.toString(),
      asked: held.minus(after).toString(),
    })
  }
}

const recordPosting = (ctx: CommandContext, id: number, entryId: number, leg: Movement): void =>
  ctx.record({
    fact: 'posting',
    id,
    entryId,
    kind: leg.kind,
    amountMinor: leg.amount.toMinor(),
    currency: leg.amount.currency,
    debit: `${leg.debit.control}:${leg.debit.ownerId}`,
    credit: `${leg.credit.control}:${leg.credit.ownerId}`,
    shiftId: ctx.shift.id,
    documentId: leg.documentId ?? null,
    reversesPostingId: leg.reversesPostingId ?? null,
  })

/** Debits less credits of an account, before whatever the command will still post. */
export const readAccountBalance = (ctx: CommandContext, ref: AccountRef): Promise<Money> =>
  readBalance(ctx.tx, ref, ctx.currency)

/** Opens the account of a new folio, slip, bag or handover, which needs to be referred to before it moves. */
export const openAccount = async (ctx: CommandContext, ref: AccountRef): Promise<number> => {
  const account = { ...ref, id: ctx.nextId(), currency: ctx.currency }
  await insertAccounts(ctx.tx, [account])
  return account.id
}
