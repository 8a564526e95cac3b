import type { FolioLineView } from './folio.api.ts'
import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import classes from './folio.module.css'

type Item = Pick<
  FolioLineView,
  'kind' | 'name' | 'night' | 'remark' | 'reversesLineId' | 'reversedByLineId' | 'partner'
>

/** What a line is, in words: the charge, by what was paid, which slip, what it takes back. */
export const useLineTitle = (): ((line: Item) => string) => {
  const { folios } = useText()
  const { language } = useLanguage()
  return (line) => {
    const name = line.name[language]
    if (line.kind === 'charge') return name
    // The slip's number is the remark of the line that applies it.
    return folios.kinds[line.kind](line.kind === 'deposit_applied' ? line.remark : name)
  }
}

/** Where a moved line went to, or came from. */
const usePartnerPlace = () => {
  const { transfer: words } = useText().folioWindows
  return ({ direction, roomNumber, windowNumber, payerName }: NonNullable<Item['partner']>): string => {
    const place = words.place(roomNumber === '' ? payerName : roomNumber, windowNumber)
    return direction === 'to' ? words.wentTo(place) : words.cameFrom(place)
  }
}

/** A line in the list: struck through once it is corrected, indented where it corrects. */
export const FolioItem = ({ line }: { readonly line: Item }) => {
  const { folios } = useText()
  const titleOf = useLineTitle()
  const businessDate = useBusinessDate()
  const placeOf = usePartnerPlace()
  const remark = line.kind === 'deposit_applied' ? '' : line.remark
  return (
    <span
      className={classes['item']}
      data-corrected={line.reversedByLineId !== null || undefined}
      data-corrects={line.reversesLineId !== null || undefined}
    >
      <span className={classes['title']}>{titleOf(line)}</span>
      {line.night !== null && (
        <span className={classes['detail']}>{folios.night(formatShortDate(line.night, businessDate))}</span>
      )}
      {line.partner !== null && <span className={classes['detail']}>{placeOf(line.partner)}</span>}
      {remark !== '' && <span className={classes['detail']}>{remark}</span>}
    </span>
  )
}
