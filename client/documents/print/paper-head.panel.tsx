import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import type { SnapshotHead } from '@jiaoban/shared/documents/snapshot.types.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import classes from './paper.module.css'

interface PaperHeadProps {
  readonly head: Pick<
    SnapshotHead,
    'number' | 'property' | 'calendarDate' | 'wallTime' | 'businessDate' | 'outageSlip'
  >
  readonly kind: DocumentKind
  /** What it is called where the kind alone says too little. */
  readonly title?: string
  /** 1 is the original; every other is marked. */
  readonly copyNumber: number
}

/** The head of every document: whose, what, its number, when; and that it is not the first copy. */
export const PaperHead = ({ head, kind, title, copyNumber }: PaperHeadProps) => {
  const { papers } = useText()
  const { calendarDate, wallTime } = head
  return (
    <header className={classes['head']}>
      <PaperHotel property={head.property} />
      <h1 className={classes['title']}>{title ?? papers.titles[kind]}</h1>
      {copyNumber > 1 && <p className={classes['reprint']}>{papers.reprint(copyNumber - 1)}</p>}
      <dl className={classes['stamp']}>
        <div>
          <dt>{papers.number}</dt>
          <dd className={classes['number']}>{head.number}</dd>
        </div>
        <div>
          <dt>{papers.issuedAt}</dt>
          <dd>
            {calendarDate} {wallTime}
          </dd>
        </div>
        <div>
          <dt>{papers.businessDate}</dt>
          <dd>{head.businessDate}</dd>
        </div>
      </dl>
      {head.outageSlip && (
        <p className={classes['outage']}>
          {papers.outage.mark(head.outageSlip.number, head.outageSlip.date, head.outageSlip.time)}
        </p>
      )}
    </header>
  )
}

/** The hotel, in the reader's language, with the other name under it. */
export const PaperHotel = ({ property }: { readonly property: SnapshotHead['property'] }) => {
  const { language } = useLanguage()
  const { name, nameEn, address, phone } = property
  const names = language === 'zh' ? [name, nameEn] : [nameEn || name, nameEn === '' ? '' : name]
  return (
    <>
      <p className={classes['hotel']}>{names[0]}</p>
      <p className={classes['hotelDetail']}>{[names[1], address, phone].filter(Boolean).join(' · ')}</p>
    </>
  )
}
