import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { LateFinding, SuspendedAccount } from '@jiaoban/shared/stays/open-account.types.ts'
import type { Reader } from '../kernel/tx.ts'

const accountsQuery = (reader: Reader) =>
  reader
    .selectFrom('suspended_account')
    .innerJoin('stay', 'stay.id', 'suspended_account.stay_id')
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('stay_guest', (join) =>
      join.onRef('stay_guest.stay_id', '=', 'stay.id').on('stay_guest.is_primary', '=', 1),
    )
    .leftJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .leftJoin('staff_profile as asker', 'asker.staff_id', 'suspended_account.suspended_by')
    .leftJoin('staff_profile as approver', 'approver.staff_id', 'suspended_account.approved_by')
    .leftJoin('suspended_account_text', 'suspended_account_text.account_id', 'suspended_account.id')
    .select(({ selectFrom }) => [
      'suspended_account.id',
      'suspended_account.stay_id',
      'room.number as room_number',
      'guest_profile.name as guest_name',
      'stay.checked_out_date',
      'stay.currency',
      'suspended_account.due_date',
      'suspended_account.state',
      selectFrom('folio')
        .innerJoin('account_balance', 'account_balance.account_id', 'folio.account_id')
        .whereRef('folio.stay_id', '=', 'stay.id')
        .where('folio.state', '=', 'open')
        .select(({ fn }) => fn.sum<number | null>('account_balance.balance_minor').as('total'))
        .as('balance_minor'),
      selectFrom('deposit_slip')
        .innerJoin('account_balance', 'account_balance.account_id', 'deposit_slip.account_id')
        .whereRef('deposit_slip.stay_id', '=', 'stay.id')
        .where('deposit_slip.state', '=', 'issued')
        .select(({ fn }) => fn.sum<number | null>('account_balance.balance_minor').as('total'))
        .as('deposits_minor'),
      'asker.display_name as suspended_by',
      'suspended_account.suspended_at',
      'approver.display_name as approved_by',
      'suspended_account_text.reason',
    ])

type AccountRow = Awaited<ReturnType<ReturnType<typeof accountsQuery>['execute']>>[number]

const toAccount = (row: AccountRow): SuspendedAccount => {
  const currency = row.currency as Currency
  return {
    id: row.id,
    stayId: row.stay_id,
    roomNumber: row.room_number ?? '',
    guestName: row.guest_name ?? '',
    leftDate: row.checked_out_date,
    dueDate: row.due_date,
    state: row.state,
    balance: Money.fromMinor(row.balance_minor ?? 0, currency),
    deposits: Money.fromMinor(row.deposits_minor ?? 0, currency).negated(),
    suspendedBy: row.suspended_by ?? '',
    suspendedAt: row.suspended_at,
    approvedBy: row.approved_by ?? '',
    reason: row.reason ?? '',
  }
}

/** The account a stay left open, until it is settled. */
export const findOpenSuspension = async (
  reader: Reader,
  stayId: number,
): Promise<SuspendedAccount | undefined> => {
  const row = await accountsQuery(reader)
    .where('suspended_account.stay_id', '=', stayId)
    .where('suspended_account.state', '=', 'open')
    .executeTakeFirst()
  return row && toAccount(row)
}

/** Accounts left open, the first due first; or those that ended, the newest first. */
export const listSuspensions = async (
  reader: Reader,
  { isEnded, limit }: { isEnded: boolean; limit: number },
): Promise<SuspendedAccount[]> => {
  const query = accountsQuery(reader).where('suspended_account.state', isEnded ? '<>' : '=', 'open')
  const ordered = isEnded
    ? query.orderBy('suspended_account.id', 'desc')
    : query.orderBy('suspended_account.due_date').orderBy('suspended_account.id')
  return (await ordered.limit(limit).execute()).map(toAccount)
}

/** What housekeeping found after the guest had left and nobody has charged or dismissed: its matter is open. */
export const listOpenFindings = async (reader: Reader, stayId: number): Promise<LateFinding[]> => {
  const rows = await reader
    .selectFrom('late_finding')
    .innerJoin('open_matter', 'open_matter.id', 'late_finding.matter_id')
    .innerJoin('late_finding_line', 'late_finding_line.finding_id', 'late_finding.id')
    .where('late_finding.stay_id', '=', stayId)
    .where('open_matter.state', '=', 'open')
    .select([
      'late_finding.id',
      'late_finding.stay_id',
      'late_finding.matter_id',
      'late_finding_line.transaction_code',
      'late_finding_line.quantity',
      'late_finding_line.amount_minor',
      'late_finding_line.currency',
    ])
    .orderBy('late_finding.id')
    .orderBy('late_finding_line.line_number')
    .execute()
  const findings = new Map<number, LateFinding>()
  for (const row of rows) {
    const line = {
      code: row.transaction_code,
      quantity: row.quantity,
      amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
    }
    const lines = [...(findings.get(row.id)?.lines ?? []), line]
    findings.set(row.id, { id: row.id, stayId: row.stay_id, matterId: row.matter_id, lines })
  }
  return [...findings.values()]
}
