import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { disputeHandover } from '@jiaoban/server/handovers/dispute-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import type { LineDecisionInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { honestOpening } from './honest-count.ts'
import type { TestHotel } from './hotel.ts'
import { runSql } from './raw-sql.ts'

/** Li Na counts and gives the float of the first desk. Returns the handover. */
export const giveFloat = async (hotel: TestHotel): Promise<number> => {
  await hotel.people.lina.count()
  return (await hotel.people.lina.run(giveHandover, {})).handoverId
}

/** What the incoming cashier finds, where it is not what was given. */
export interface Found {
  readonly cash?: string
  readonly keys?: number
  readonly next?: string
}

/** What was given, but for what is said. */
export const countedAs = async (hotel: TestHotel, { cash = '1000.00', keys, next }: Found) => {
  const count = await honestOpening(hotel, hotel.deskId('FO1'), cash)
  return {
    ...count,
    keys: count.keys.map((one) => ({ ...one, quantity: keys ?? one.quantity })),
    numbers: count.numbers.map((one) => ({ ...one, nextNumber: next ?? one.nextNumber })),
  }
}

export interface Decision {
  readonly found: Found
  readonly lines?: readonly LineDecisionInput[]
  readonly lead?: 'zhaomin' | 'admin'
  readonly decision?: 'decided' | 'pending'
}

/** Wang Qiang takes over what is said, with the decisions. */
export const acceptWith = async (
  hotel: TestHotel,
  handoverId: number,
  { found, lines = [], ...of }: Decision,
) =>
  hotel.people.wangqiang.run(
    acceptHandover,
    {
      handoverId,
      count: await countedAs(hotel, found),
      lines: [...lines],
      ...(of.decision ? { decision: of.decision } : {}),
    },
    of.lead ? { approver: hotel.people[of.lead] } : {},
  )

/** Wang Qiang has the count kept. */
export const keepCounted = async (hotel: TestHotel, handoverId: number, found: Found) =>
  hotel.people.wangqiang.run(disputeHandover, { handoverId, count: await countedAs(hotel, found) })

/** A decision on the master keys of the first desk, by the tags in hand. */
export const ofKeys = (
  tags: readonly number[],
  outcome: 'lost' | 'in_safe' | 'taken' | 'pending',
  answers: 'giver' | 'lead' = 'giver',
): LineDecisionInput => ({ kind: 'key', keyCode: 'safe_box', tags: [...tags], outcome, answers })

/** The invoice book of the first desk. */
export const bookOf = async (hotel: TestHotel) => {
  const [book] = await listBooksOfDesk(hotel.db.reader, hotel.deskId('FO1'))
  if (!book) throw new Error('FO1 has a book')
  return book
}

/** A decision on that book. */
export const ofBook = async (
  hotel: TestHotel,
  outcome: 'voided' | 'torn_out' | 'pending',
): Promise<LineDecisionInput> => ({
  kind: 'book',
  bookId: (await bookOf(hotel)).id,
  outcome,
  papers: 'lost',
  answers: 'giver',
})

/** The open matters: kind, what it says, who sees to it. */
export const listMatters = async ({ db }: TestHotel): Promise<string[]> => {
  const rows = (await runSql(
    db,
    `select kind, body, display_name as owner from open_matter
     join open_matter_text on matter_id = open_matter.id
     left join staff_profile on staff_id = owner_id where state = 'open' order by open_matter.id`,
  )) as { kind: string; body: string; owner: string }[]
  return rows.map(({ kind, body, owner }) => `${kind}: ${body} (${owner})`)
}
