import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { TenderFields } from '../../payments/tender-fields.form.tsx'
import {
  proposeCompany,
  useSettlingMethods,
  useTenders,
  useTenderSentence,
} from '../../payments/tender.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DecisionNotice } from '../../ui/decision-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { GroupDone } from './group-dialogs.panel.tsx'
import { GroupSlipFields } from './group-slips.form.tsx'
import { type GroupSlipDraft, isAnyMissing, otherWaysOf, shareSlips } from './group-slips.api.ts'
import { sumOf } from '../check-out/check-out.api.ts'
import { GroupLeavingFields } from './group-leaving.form.tsx'
import { type GroupLeaving, type GroupView, useGroupLeaving } from './groups.api.ts'
import classes from './groups.module.css'

interface FormProps {
  readonly group: GroupView
  readonly onDone: (done: GroupDone) => void
}

/** Everybody leaves: asked first what late rooms pay and whether rooms are still looked at. */
export const CheckOutGroup = (props: FormProps) => {
  const methods = useSettlingMethods()
  const leaving = useGroupLeaving(props.group.groupId)
  return (
    <Loaded query={methods}>
      {(loaded) => (
        <Loaded query={leaving}>
          {(now) => <CheckOutGroupForm {...props} methods={loaded} leaving={now} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface CheckOutFormProps extends FormProps {
  readonly methods: readonly TenderMethod[]
  readonly leaving: GroupLeaving
}

/** The master is paid, or its credit balance given back; guests with something of their own go first. */
const CheckOutGroupForm = ({ group, methods, leaving, onDone }: CheckOutFormProps) => {
  const { groups, deposits, checkOut } = useText()
  const { checkOut: words, master } = groups
  const { currency } = useShellStatus()
  const sentenceOf = useTenderSentence()
  const [late, setLate] = useState<'by_rule' | 'none' | null>(null)
  const [isWaived, setWaived] = useState(false)
  const [slipDraft, setSlipDraft] = useState<GroupSlipDraft>({ slipsBack: [], ways: {} })
  const lateAmount = Money.of(late === 'by_rule' ? leaving.masterLate : '0.00', currency)
  const toSettle = Money.of(group.toSettle, currency).plus(lateAmount)
  const slips = shareSlips(group.slips, toSettle)
  const applied = sumOf(
    slips.map((slip) => slip.applied),
    currency,
  )
  const left = toSettle.minus(applied)
  const due = left.abs()
  const tenders = useTenders(methods, due, proposeCompany(methods, group.companyId, !left.isNegative))
  const command = useCommand(trpc.groups.checkOut)
  const given = due.isZero ? [] : [...tenders.tenders]
  const isLate = leaving.rooms.some((room) => /[1-9]/.test(room.late))
  const isLookedAt = leaving.rooms.some((room) => room.isLookedAt)
  const problem =
    isLate && late === null
      ? words.chooseLate
      : isLookedAt && !isWaived
        ? words.waitForRooms
        : isAnyMissing(slips, slipDraft)
          ? deposits.paper.missing
          : due.isZero
            ? null
            : (sentenceOf(tenders.problem) ?? null)

  const submit = async () => {
    const done = await command.run({
      groupId: group.groupId,
      folioVersion: group.folioVersion,
      payments: toSettle.isNegative ? [] : given,
      refunds: toSettle.isNegative ? given : [],
      lateCheckOut: late,
      isInspectionWaived: isWaived,
      slipsBack: [...slipDraft.slipsBack],
      slipRefunds: otherWaysOf(slips, slipDraft),
    })
    if (done === undefined) return
    onDone({
      what: words.done(done.rooms),
      ...(done.documentId === null
        ? {}
        : {
            numbers: [
              { label: words.bill, value: done.number },
              ...slips
                .filter(({ refunded }) => /[1-9]/.test(refunded))
                .map(({ slip, refunded }) => ({
                  label: `${checkOut.settle.refunds} ${slip.number}`,
                  value: formatAmount(refunded),
                })),
            ],
            documentIds: [done.documentId],
          }),
    })
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">{words.hint(group.inHouse)}</Text>
      <OwnAccounts group={group} />
      <GroupLeavingFields
        leaving={leaving}
        late={late}
        onLate={setLate}
        isWaived={isWaived}
        onWaive={setWaived}
      />
      <dl className={classes['facts']}>
        <dt>{master.toSettle}</dt>
        <dd>
          <MoneyText amount={toSettle.toString()} currency={currency} withCurrency isStrong />
        </dd>
      </dl>
      <GroupSlipFields slips={slips} draft={slipDraft} onChange={setSlipDraft} methods={methods} />
      {!due.isZero && <TenderFields methods={methods} currency={currency} tenders={tenders} hasAutoFocus />}
      <RefusalAlert refusal={command.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        onAction={submit}
        blockedReason={problem}
        isRunning={command.isRunning}
      />
    </Stack>
  )
}

/** Guests who have something of their own to pay. */
const OwnAccounts = ({ group }: Pick<FormProps, 'group'>) => {
  const { checkOut: words } = useText().groups
  const owing = group.stays.filter(({ state, balance }) => state === 'in_house' && /[1-9]/.test(balance))
  if (owing.length === 0) return null
  return (
    <DecisionNotice>
      {words.own}
      <ul className={classes['own']}>
        {owing.map(({ stayId, roomNumber, guestName, balance }) => (
          <li key={stayId}>
            {roomNumber} {guestName} {formatAmount(balance)}
          </li>
        ))}
      </ul>
    </DecisionNotice>
  )
}
