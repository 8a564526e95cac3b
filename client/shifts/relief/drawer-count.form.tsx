import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { DenominationPad } from '../../ui/denomination-pad.tsx'
import type { Quantities } from '../../ui/denomination-total.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { CountSection } from '../count-section.panel.tsx'
import { piecesOf } from '../other-cash/other-cash.api.ts'
import { useCountForm } from '../shift.api.ts'

export interface DrawerCount {
  readonly home: Quantities
  readonly foreign: Readonly<Record<string, Quantities>>
}

const nothing: DrawerCount = { home: {}, foreign: {} }

export const useDrawerCount = () => useState<DrawerCount>(nothing)

/** A count as the server takes it: every currency of the form, those with nothing in them too. */
export const countInput = ({ home, foreign }: DrawerCount, currencies: readonly Currency[]) => ({
  denominations: piecesOf(home),
  foreign: currencies.map((currency) => ({ currency, denominations: piecesOf(foreign[currency] ?? {}) })),
})

interface DrawerCountFormProps {
  readonly deskId: number
  readonly count: DrawerCount
  readonly onCount: (count: DrawerCount) => void
}

/** The drawer note by note; other currencies apart, where the house takes any. */
export const DrawerCountForm = ({ deskId, count, onCount }: DrawerCountFormProps) => {
  const { shifts } = useText()
  const { currency } = useShellStatus()
  const form = useCountForm(deskId)
  return (
    <Loaded query={form} lines={8}>
      {(data) => (
        <Stack gap="md">
          <DenominationPad
            currency={currency}
            denominations={data.denominations}
            value={count.home}
            onChange={(home) => onCount({ ...count, home })}
            hasAutoFocus
          />
          {data.foreign.map((foreign) => (
            <CountSection key={foreign.currency} title={shifts.count.drawerIn(foreign.currency)}>
              <DenominationPad
                currency={foreign.currency}
                denominations={foreign.denominations}
                value={count.foreign[foreign.currency] ?? {}}
                onChange={(pieces) =>
                  onCount({ ...count, foreign: { ...count.foreign, [foreign.currency]: pieces } })
                }
                isForeign
              />
            </CountSection>
          ))}
        </Stack>
      )}
    </Loaded>
  )
}

/** The other currencies that must be counted at a desk; null until it is known. */
export const useCurrencies = (deskId: number): readonly Currency[] | null =>
  useCountForm(deskId).data?.foreign.map(({ currency }) => currency) ?? null
