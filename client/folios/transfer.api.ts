import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { isPositiveAmount } from '../ui/amount-text.ts'
import type { FolioLineView, FolioView } from './folio.api.ts'

export type TransferTarget = Awaited<ReturnType<typeof client.folios.targets.query>>[number]

/** Everywhere lines of a folio can go: the windows of its own stay first, then every open folio of the house. */
export const useTransferTargets = ({
  id,
  stayId,
}: Pick<FolioView, 'id' | 'stayId'>): readonly TransferTarget[] => {
  const { data = [] } = useQuery(trpc.folios.targets.queryOptions())
  const others = data.filter(({ folioId }) => folioId !== id)
  const isOwn = (target: TransferTarget) => stayId !== null && target.stayId === stayId
  return [...others.filter(isOwn), ...others.filter((target) => !isOwn(target))]
}

/** What a target is called where rooms, groups and house accounts stand in one list. */
export const useTargetTitle = (): ((target: TransferTarget) => string) => {
  const { transfer: words } = useText().folioWindows
  return ({ kind, roomNumber, windowNumber, payerName }) => {
    const places = { stay: roomNumber, house: words.house, group: words.group, passer_by: words.passerBy }
    return words.target(places[kind], windowNumber, payerName)
  }
}

/** The lines that can be moved: something is left of them, and they stand on no bill. */
export const movableLines = ({ lines }: FolioView): FolioLineView[] =>
  lines.filter(
    ({ left, isBilled, documentKind }) => /[1-9]/.test(left) && !isBilled && documentKind !== 'bill',
  )

/** Amounts typed for ticked lines, by line id. */
export type Ticked = ReadonlyMap<number, string>

/** What is sent: a whole line where its amount was not lowered. */
export const movesOf = (ticked: Ticked, lines: readonly FolioLineView[], currency: Currency) =>
  Array.from(ticked, ([folioLineId, amount]) => {
    const left = lines.find(({ id }) => id === folioLineId)?.left ?? amount
    const isWhole = Money.of(amount, currency).equals(Money.of(left, currency).abs())
    return isWhole ? { folioLineId } : { folioLineId, amount }
  })

/** Why it cannot be sent yet, or null. */
export const useTransferProblem = (): ((draft: {
  isWhole: boolean
  ticked: Ticked
  target: TransferTarget | undefined
}) => string | null) => {
  const { transfer: words } = useText().folioWindows
  return ({ isWhole, ticked, target }) => {
    if (!isWhole && ticked.size === 0) return words.noneChosen
    if (!isWhole && !Array.from(ticked.values()).every(isPositiveAmount)) return words.amountMissing
    return target === undefined ? words.targetMissing : null
  }
}
