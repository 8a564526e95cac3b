import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listStaffNames } from '@jiaoban/db/staff/staff-name.reads.ts'
import { listConcessionLines, listConcessionReasons } from '@jiaoban/db/stays/agreed-rate.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { concessionError } from '@jiaoban/shared/stays/concession.errors.ts'
import type { ConcessionLine } from '@jiaoban/shared/stays/concession.types.ts'

const nobody = ''

/**
 * What the house let guests off its list prices for the nights of some dates: by reason and person, and stay by
 * stay. Raises `concession_dates_reversed`.
 */
export const readConcessions = async (reader: Reader, dates: { from: string; until: string }) => {
  if (dates.until < dates.from) throw concessionError('concession_dates_reversed', dates)
  const [lines, reasons, names] = await Promise.all([
    listConcessionLines(reader, dates),
    listConcessionReasons(reader),
    listStaffNames(reader),
  ])
  const reasonOf = (code: string) => reasons.find((one) => one.code === code)?.name ?? { zh: code, en: code }
  const nameOf = (staffId: number | null) => (staffId === null ? nobody : (names.get(staffId) ?? nobody))
  const toWire = (line: Omit<ConcessionLine, 'stayId' | 'firstNight'>) => ({
    reasonCode: line.reasonCode,
    reason: reasonOf(line.reasonCode),
    agreedBy: nameOf(line.agreedBy),
    nights: line.nights,
    list: line.list.toString(),
    rate: line.rate.toString(),
    concession: line.list.minus(line.rate).toString(),
  })
  const stays = []
  for (const line of lines) {
    const stay = await findStay(reader, line.stayId)
    stays.push({
      stayId: line.stayId,
      roomNumber: stay?.roomNumber ?? '',
      guestName: stay?.primaryGuestName ?? '',
      firstNight: line.firstNight,
      approvedBy: nameOf(line.approvedBy),
      ...toWire(line),
    })
  }
  return { sums: sumsOf(lines).map(toWire), stays }
}

/** One sum a reason and person, in the order of the lines. */
const sumsOf = (lines: readonly ConcessionLine[]): ConcessionLine[] => {
  const groups = Map.groupBy(lines, ({ reasonCode, agreedBy }) => `${reasonCode} ${agreedBy}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const sum = (part: 'list' | 'rate') =>
      Money.sum(
        group.map((line) => line[part]),
        first.list.currency,
      )
    const nights = group.reduce((count, line) => count + line.nights, 0)
    return [{ ...first, nights, list: sum('list'), rate: sum('rate') }]
  })
}
