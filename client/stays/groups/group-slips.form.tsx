import { slipNumberOf } from '@jiaoban/shared/documents/number.rules.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { isMoney, type TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useScanTaker } from '../../kernel/scanner.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { MoneyText } from '../../ui/money-text.tsx'
import { type GroupSlipDraft, type SharedSlip, wayOfSlip } from './group-slips.api.ts'
import classes from './groups.module.css'

interface GroupSlipFieldsProps {
  readonly slips: readonly SharedSlip[]
  readonly draft: GroupSlipDraft
  readonly onChange: (draft: GroupSlipDraft) => void
  readonly methods: readonly TenderMethod[]
}

/** The group's slips come back, ticked or scanned; they pay the master first, and what they do not need goes back. */
export const GroupSlipFields = ({ slips, draft, onChange, methods }: GroupSlipFieldsProps) => {
  const setBack = (slipId: number, isBack: boolean) =>
    onChange({
      ...draft,
      slipsBack: [...draft.slipsBack.filter((one) => one !== slipId), ...(isBack ? [slipId] : [])],
    })
  useScanTaker((code) => {
    const scanned = slips.find(({ slip }) => slip.number === slipNumberOf(code))
    if (scanned !== undefined) setBack(scanned.slip.slipId, true)
    return scanned !== undefined
  })
  return slips.map((one) => (
    <GroupSlipLine
      key={one.slip.slipId}
      shared={one}
      isBack={draft.slipsBack.includes(one.slip.slipId)}
      onBack={(isBack) => setBack(one.slip.slipId, isBack)}
      way={wayOfSlip(one, draft)}
      onWay={(methodCode) => onChange({ ...draft, ways: { ...draft.ways, [one.slip.slipId]: methodCode } })}
      methods={methods.filter(isMoney)}
    />
  ))
}

interface GroupSlipLineProps {
  readonly shared: SharedSlip
  readonly isBack: boolean
  readonly onBack: (isBack: boolean) => void
  readonly way: string
  readonly onWay: (methodCode: string) => void
  readonly methods: readonly TenderMethod[]
}

const GroupSlipLine = ({ shared, isBack, onBack, way, onWay, methods }: GroupSlipLineProps) => {
  const { checkOut } = useText()
  const { slips: words, settle } = checkOut
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const { slip, applied, refunded } = shared
  const method = slip.methodName[language]
  return (
    <Stack component="section" gap={6} aria-label={slip.number}>
      <Checkbox
        label={words.back({ number: slip.number, method, amount: formatAmount(slip.remaining) })}
        checked={isBack}
        onChange={(event) => onBack(event.currentTarget.checked)}
      />
      {slip.isDeclaredLost && !isBack && <Text c="dimmed">{words.isDeclared}</Text>}
      <dl className={classes['facts']}>
        {/[1-9]/.test(applied) && (
          <>
            <dt>{settle.applied(slip.number)}</dt>
            <dd>
              <MoneyText amount={`-${applied}`} currency={currency} />
            </dd>
          </>
        )}
        {/[1-9]/.test(refunded) && (
          <>
            <dt>
              {settle.refunds} {slip.number}
            </dt>
            <dd>
              <MoneyText amount={refunded} currency={currency} isStrong />
            </dd>
          </>
        )}
      </dl>
      {/[1-9]/.test(refunded) && (
        <NativeSelect
          aria-label={settle.refundBy(slip.number)}
          data={[
            { value: slip.methodCode, label: `${method} · ${settle.originalWay}` },
            ...methods
              .filter(({ code }) => code !== slip.methodCode)
              .map(({ code, name }) => ({ value: code, label: `${name[language]} · ${settle.otherWay}` })),
          ]}
          value={way}
          onChange={(event) => onWay(event.currentTarget.value)}
        />
      )}
    </Stack>
  )
}
