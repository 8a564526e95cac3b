import { readSlipParty } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import type { DepositSlip } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { issueDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { readMethodNames } from '../payments/method-name.service.ts'
import { recordSlip, type SlipOwner } from './deposit.service.ts'
import { slipAccount } from './slip.service.ts'

export interface MovedDeposit {
  readonly documentId: number
  readonly number: string
  /** The slip that holds the money now. */
  readonly slipId: number
  readonly slip: string
}

/** A new slip for another stay or group, of the same payer and way of payment: deposits of a / deposits of b. */
export const issueMovedSlip = async (
  ctx: CommandContext,
  move: { from: DepositSlip; to: Omit<SlipOwner, 'payer'>; amount: Money },
): Promise<MovedDeposit> => {
  const { from, to, amount } = move
  const { stayId, folioId, party } = to
  const { payer } = await readSlipParty(ctx.tx, from.id)
  const names = await readMethodNames(ctx.tx)
  const slipId = ctx.nextId()
  const document = await issueDocument(ctx, {
    body: {
      kind: 'deposit_slip',
      stayId,
      ...party,
      amount: amount.toString(),
      payerName: payer.name,
      movedFrom: from.number,
      tender: {
        name: names(from.paymentMethodCode),
        amount: amount.toString(),
        tendered: null,
        change: null,
        reference: from.reference,
      },
    },
    total: amount,
    lines: movedLines(from.id, slipId, amount),
    stayId,
    folioId,
    refersToDocumentId: from.documentId,
  })
  const { paymentMethodCode, reference } = from
  await recordSlip(ctx, {
    slipId,
    owner: { stayId, folioId, party, payer },
    documentId: document.id,
    amount,
    paymentMethodCode,
    reference,
  })
  await postMove(ctx, { from: from.id, to: slipId, amount, documentId: document.id })
  return { documentId: document.id, number: document.number, slipId, slip: document.number }
}

/** Onto a slip that is there already; its paper keeps the old amount, the receipt says the new one. */
export const moveIntoSlip = async (
  ctx: CommandContext,
  move: { from: DepositSlip; to: DepositSlip; amount: Money; remark: string },
): Promise<MovedDeposit> => {
  const { from, to, amount } = move
  const { stayId, folioId, payer, party } = await readSlipParty(ctx.tx, to.id)
  const receipt = await issueDocument(ctx, {
    body: {
      kind: 'receipt',
      purpose: 'deposit_moved',
      stayId,
      ...party,
      tenders: [],
      total: amount.toString(),
      payerName: payer.name,
      remark: move.remark,
      slips: [
        {
          slipNumber: from.number,
          before: from.remaining.toString(),
          amount: amount.negated().toString(),
          after: from.remaining.minus(amount).toString(),
        },
        {
          slipNumber: to.number,
          before: to.remaining.toString(),
          amount: amount.toString(),
          after: to.remaining.plus(amount).toString(),
        },
      ],
    },
    total: amount,
    lines: movedLines(from.id, to.id, amount),
    stayId,
    folioId,
    refersToDocumentId: from.documentId,
  })
  await postMove(ctx, { from: from.id, to: to.id, amount, documentId: receipt.id })
  ctx.record({ fact: 'slip_added_to', slipId: to.id, documentId: receipt.id })
  return { documentId: receipt.id, number: receipt.number, slipId: to.id, slip: to.number }
}

/** What left one slip, and what came into the other: B4 counts both, as the ledger does. */
const movedLines = (from: number, to: number, amount: Money): DocumentLine[] => [
  { kind: 'deposit_moved', direction: 'out', tenderControl: 'deposits', amount, slipId: from },
  { kind: 'deposit_moved', direction: 'in', tenderControl: 'deposits', amount, slipId: to },
]

const postMove = async (
  ctx: CommandContext,
  move: { from: number; to: number; amount: Money; documentId: number },
): Promise<void> => {
  await postEntry(ctx, [
    {
      kind: 'deposit_moved',
      amount: move.amount,
      debit: slipAccount(move.from),
      credit: slipAccount(move.to),
      documentId: move.documentId,
    },
  ])
}
