import { useText } from '../kernel/i18n.tsx'
import type { ShiftView } from '../shifts/shift.api.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'

/** Whose shift a lead is closing, and who saw it counted. */
export const ForcedBanner = ({ view }: { readonly view: ShiftView }) => {
  const words = useText().handovers.forced
  const { forcedNames } = view
  return forcedNames === null ? null : <DecisionNotice>{words.banner(forcedNames)}</DecisionNotice>
}
