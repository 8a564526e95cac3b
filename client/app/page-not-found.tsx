import { useText } from '../kernel/i18n.tsx'
import { PageMessage } from '../ui/page-message.tsx'

/** A path without a screen: an old link, a typing slip. */
export const PageNotFound = () => {
  const { common } = useText()
  return <PageMessage title={common.pageNotFound} hint={common.pageNotFoundHint} />
}
