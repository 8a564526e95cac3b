import { failureOf, explainReadError } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import { PageMessage } from '../ui/page-message.tsx'

/** A screen that could not be shown: its data did not come, or it has a defect. */
export const PageFailed = ({ error }: { readonly error: unknown }) => {
  const text = useText()
  const { common } = text
  const hint = failureOf(error).kind === 'defect' ? common.pageFailedHint : explainReadError(error, text)
  return (
    <PageMessage
      title={common.pageFailed}
      hint={hint}
      action={{ label: common.reload, onAction: () => window.location.reload() }}
    />
  )
}
