import { insertSlip } from '@jiaoban/db/deposits/deposit-slip.writes.ts'
import { findFolio, readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import { requireMoney } from '@jiaoban/shared/deposits/deposit.rules.ts'
import type { SlipPayer } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { FolioParty } from '@jiaoban/shared/folios/folio.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { GuestTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { type IssuedDocument, issueDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { type Movement, openAccount, postEntry } from '../ledger/ledger.service.ts'
import { payInForeignCash } from '../payments/foreign-tender.service.ts'
import { readTenders, snapshotTender, type Tender, tenderLine } from '../payments/tender.service.ts'
import { slipAccount } from './slip.service.ts'

export interface IssuedSlip {
  readonly slipId: number
  readonly documentId: number
  readonly number: string
  readonly amount: Money
  readonly change: Money
}

/**
 * Whose money it is: the stay it is held for, or, with none, the group whose master folio it is held on; whom its
 * paper is made out to, and who paid.
 */
export interface SlipOwner {
  readonly stayId: number | null
  readonly folioId: number | null
  readonly party: FolioParty
  readonly payer: SlipPayer
}

/** Everything that taking a deposit may post. */
export const depositKinds = ['deposit_taken', 'fx_cash', 'fx_result'] as const

/** The guest of a folio, who pays for themselves. */
export const nobodyElse: SlipPayer = { name: '', phone: '' }

/** The owner of what is deposited on a folio: a stay, or a group by its master. Raises `deposit_without_stay`. */
export const slipOwnerOf = async (
  ctx: CommandContext,
  folioId: number,
  payer: SlipPayer = nobodyElse,
): Promise<SlipOwner> => {
  const { stayId, ...party } = await readFolioParty(ctx.tx, folioId)
  if (stayId === null && (await findFolio(ctx.tx, folioId))?.kind !== 'group') {
    throw depositError('deposit_without_stay')
  }
  return { stayId, folioId, party, payer }
}

/**
 * Takes deposits for a stay or a group: one numbered slip a tender, tender / deposits of the slip. A slip is of the
 * hotel's currency, also where foreign cash paid it, and goes back in the same. Raises what `readTenders` and
 * `payInForeignCash` raise, and `deposit_is_no_money`.
 */
export const takeDepositSlips = async (
  ctx: CommandContext,
  owner: SlipOwner,
  inputs: readonly GuestTenderInput[],
): Promise<IssuedSlip[]> => {
  const slips: IssuedSlip[] = []
  for (const tender of await readTenders(ctx, inputs)) {
    requireMoney(tender.method)
    const slipId = ctx.nextId()
    const document = await issueDocument(ctx, {
      body: {
        kind: 'deposit_slip',
        stayId: owner.stayId,
        ...owner.party,
        amount: tender.amount.toString(),
        payerName: owner.payer.name,
        tender: snapshotTender(tender),
      },
      total: tender.amount,
      lines: [{ ...tenderLine(tender, 'deposit_taken', 'in'), slipId }],
      stayId: owner.stayId,
      folioId: owner.folioId,
    })
    slips.push(await openSlip(ctx, { slipId, owner }, tender, document))
  }
  return slips
}

const openSlip = async (
  ctx: CommandContext,
  { slipId, owner }: { slipId: number; owner: SlipOwner },
  tender: Tender,
  document: IssuedDocument,
): Promise<IssuedSlip> => {
  await recordSlip(ctx, {
    slipId,
    owner,
    documentId: document.id,
    amount: tender.amount,
    paymentMethodCode: tender.method.code,
    reference: tender.reference,
  })
  const leg: Movement = {
    kind: 'deposit_taken',
    amount: tender.amount,
    debit: tender.account,
    credit: slipAccount(slipId),
    documentId: document.id,
  }
  if (tender.foreign) {
    const { stayId, folioId, payer, party } = owner
    const guestName = payer.name === '' ? party.guestName : payer.name
    await payInForeignCash(ctx, tender.foreign, { document, stayId, folioId, guestName, legs: [leg] })
  } else await postEntry(ctx, [leg])
  return {
    slipId,
    documentId: document.id,
    number: document.number,
    amount: tender.amount,
    change: tender.change,
  }
}

/** Opens the account of a new slip and writes down whose it is; the money comes by a posting. */
export const recordSlip = async (
  ctx: CommandContext,
  slip: {
    slipId: number
    owner: SlipOwner
    documentId: number
    amount: Money
    /** The way the money came, by which it goes back. */
    paymentMethodCode: string
    reference: string
  },
): Promise<void> => {
  const { slipId, owner, documentId } = slip
  await insertSlip(
    ctx.tx,
    {
      id: slipId,
      document_id: documentId,
      stay_id: owner.stayId,
      folio_id: owner.stayId === null ? owner.folioId : null,
      account_id: await openAccount(ctx, slipAccount(slipId)),
      amount_minor: slip.amount.toMinor(),
      currency: slip.amount.currency,
      payment_method_code: slip.paymentMethodCode,
      reference: slip.reference,
      state: 'issued',
      redeemed_seq: null,
      redeemed_proof: null,
    },
    {
      payer_name: owner.payer.name,
      payer_phone: owner.payer.phone,
      guest_name: owner.party.guestName,
      room_number: owner.party.roomNumber,
      arrival_date: owner.party.arrivalDate,
      departure_date: owner.party.departureDate,
    },
  )
  ctx.record({ fact: 'slip_issued', slipId, stayId: owner.stayId, documentId })
}

/** Slips as an answer tells of them. */
export const toIssuedSlips = (slips: readonly IssuedSlip[]) =>
  slips.map(({ slipId, documentId, number, amount, change }) => ({
    slipId,
    documentId,
    number,
    amount: amount.toString(),
    change: change.toString(),
  }))
