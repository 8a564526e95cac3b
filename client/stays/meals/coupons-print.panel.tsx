import { useQuery } from '@tanstack/react-query'
import { PaperFacts } from '../../documents/print/paper-facts.panel.tsx'
import { PaperHotel } from '../../documents/print/paper-head.panel.tsx'
import paper from '../../documents/print/paper.module.css'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { PrintFrame } from '../../ui/print-frame.tsx'
import { type CouponItem, useCouponsOfStay, withGuest } from './meals.api.ts'
import classes from './meals.module.css'

interface CouponsPrintProps {
  readonly stayId: number
  readonly roomNumber: string
  readonly onClose: () => void
}

/** The coupons a guest takes along, one under the other on the 80 mm roll, with a line to cut along. */
export const CouponsPrint = ({ stayId, roomNumber, onClose }: CouponsPrintProps) => {
  const { meals: words } = useText()
  const { language } = useLanguage()
  const { data: profile } = useQuery(trpc.property.profile.queryOptions())
  const { data } = useCouponsOfStay(stayId)
  if (profile === undefined || data === undefined) return null
  return (
    <PrintFrame title={`${words.coupons} ${roomNumber}`} size="receipt" language={language} onClose={onClose}>
      <div className={paper['sheet']} data-size="receipt">
        {withGuest(data.coupons).map((coupon) => (
          <Coupon key={coupon.couponId} coupon={coupon} roomNumber={roomNumber} hotel={profile} />
        ))}
      </div>
    </PrintFrame>
  )
}

interface CouponProps {
  readonly coupon: CouponItem
  readonly roomNumber: string
  readonly hotel: Parameters<typeof PaperHotel>[0]['property']
}

const Coupon = ({ coupon, roomNumber, hotel }: CouponProps) => {
  const { meals: words } = useText()
  return (
    <section className={classes['coupon']} aria-label={coupon.number}>
      <header className={paper['head']}>
        <PaperHotel property={hotel} />
        <h1 className={paper['title']}>{words.coupon}</h1>
      </header>
      <p className={classes['date']}>{coupon.mealDate}</p>
      <PaperFacts
        facts={[
          { label: words.number, value: coupon.number },
          { label: words.columns.room, value: roomNumber },
        ]}
      />
      <p className={paper['note']}>{words.rule}</p>
    </section>
  )
}
