import { useText } from '../../kernel/i18n.tsx'
import type { CountForm } from '../shift.api.ts'
import { useKeyName, useMoment } from './house-keys.api.ts'
import classes from '../shift.module.css'

/** Keys of the desk that are out and cannot be counted, with who has them. */
export const KeysOut = ({ form }: { readonly form: CountForm }) => {
  const { houseKeys: words } = useText()
  const nameOf = useKeyName()
  const momentOf = useMoment()
  if (form.keysOut.length === 0) return null
  return (
    <p className={classes['hint']}>
      {words.outNow}{' '}
      {form.keysOut
        .map((key) =>
          words.report.outWith({ key: nameOf(key), holder: key.holderName, since: momentOf(key.since) }),
        )
        .join('；')}
    </p>
  )
}
