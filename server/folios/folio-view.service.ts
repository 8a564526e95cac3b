import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { listTransferPartners } from '@jiaoban/db/folios/line-share.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { runningBalances } from '@jiaoban/shared/folios/folio.rules.ts'
import type { Folio, FolioLine } from '@jiaoban/shared/folios/folio.types.ts'
import { readRemaining } from './line-share.service.ts'

/** A folio with every line, the balance after each beside it, and where what was moved went to. */
export const readFolioView = async (reader: Reader, folio: Folio) => {
  const [lines, party, partners] = await Promise.all([
    listFolioLines(reader, folio.id),
    readFolioParty(reader, folio.id),
    listTransferPartners(reader, folio.id),
  ])
  const leftOf = await readRemaining(reader, lines)
  const balances = runningBalances(lines, folio.balance.currency)
  return {
    ...folio,
    balance: folio.balance.toString(),
    payerName: party.guestName,
    lines: lines.map((line, index) => ({
      ...toWire(line),
      balance: balances[index]?.toString() ?? '',
      /** What can still be moved, or allowed on it. */
      left: leftOf(line).amount.toString(),
      partner: partners.find(({ lineId }) => lineId === line.id) ?? null,
    })),
  }
}

const toWire = ({ amount, tax, service, ...line }: FolioLine) => ({
  ...line,
  amount: amount.toString(),
  tax: tax.toString(),
  service: service.toString(),
})
