import { VisuallyHidden } from '@mantine/core'
import { useText } from '../../kernel/i18n.tsx'
import classes from './vips.module.css'

/** The level of a guest, in a few letters beside the name; nothing for a guest without one. */
export const VipMark = ({ code }: { readonly code: string | null }) => {
  const { vips: words } = useText()
  if (code === null) return null
  return (
    <span className={classes['mark']} title={words.level}>
      <VisuallyHidden>{words.level} </VisuallyHidden>
      {code}
    </span>
  )
}
