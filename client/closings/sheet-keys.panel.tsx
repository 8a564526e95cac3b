import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { nameOf, type StaffNames } from './report-kind.api.ts'
import { SheetSection } from './sheet-section.panel.tsx'

interface SheetKeysProps {
  readonly report: ShiftReport
  readonly names: StaffNames
}

/** The keys of the desk: taken over, counted, out with whom, and what was signed for. */
export const SheetKeys = ({ report: { keys }, names }: SheetKeysProps) => {
  const { houseKeys } = useText()
  const words = houseKeys.report
  const { language } = useLanguage()
  const { timeZone } = useShellStatus()
  if (keys === undefined) return null
  const tagOf = ({ name, number }: { name: { zh: string; en: string }; number: number }) =>
    houseKeys.tag(name[language], number)
  return (
    <SheetSection title={words.title}>
      <PaperLines
        columns={[
          { key: 'key', header: houseKeys.key, cell: ({ name }) => name[language] },
          { key: 'accepted', header: words.accepted, align: 'right', cell: ({ accepted }) => accepted ?? '' },
          { key: 'counted', header: words.counted, align: 'right', cell: ({ counted }) => counted ?? '' },
          { key: 'inPlace', header: words.inPlace, align: 'right', cell: ({ inPlace }) => inPlace },
        ]}
        rows={keys.kinds}
      />
      {keys.out.map((key) => (
        <p key={`${key.keyCode}-${key.number}`}>
          {words.out} ·{' '}
          {words.outWith({
            key: tagOf(key),
            holder: nameOf(names, key.holderId),
            since: formatInstant(key.since, timeZone),
          })}
        </p>
      ))}
      {keys.moves.length > 0 && (
        <PaperLines
          columns={[
            { key: 'at', header: houseKeys.history.at, cell: ({ at }) => formatInstant(at, timeZone) },
            { key: 'key', header: houseKeys.key, cell: tagOf },
            {
              key: 'what',
              header: words.moves,
              cell: ({ kind, reasonCode }) =>
                reasonCode === null
                  ? houseKeys.kinds[kind]
                  : `${houseKeys.kinds[kind]} · ${houseKeys.reasons[reasonCode]}`,
            },
            {
              key: 'signed',
              header: houseKeys.history.signed,
              cell: ({ by, signedBy }) => `${nameOf(names, by)} · ${nameOf(names, signedBy)}`,
            },
          ]}
          rows={keys.moves}
        />
      )}
    </SheetSection>
  )
}
