import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { describeEvent } from '../../kernel/live-refresh.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { type client, trpc } from '../../kernel/trpc.ts'

export type KeyRegister = Awaited<ReturnType<typeof client.houseKeys.register.query>>

export type KeyItem = KeyRegister['keys'][number]

for (const name of [
  'key_kind_added',
  'keys_added',
  'key_placed',
  'key_issued',
  'key_returned',
  'key_declared_lost',
  'key_written_off',
  'key_restored',
]) {
  describeEvent(name, 'houseKeys', 'shifts.countForm', 'closings')
}

export const keyRegisterQuery = () => trpc.houseKeys.register.queryOptions()

/** What can be done with a key, and by whom. */
export type KeyAct = 'issue' | 'return' | 'placing' | 'lost' | 'writeOff' | 'restore'

/** A key by its name and number, as it is spoken of. */
export const useKeyName = (): ((key: Pick<KeyItem, 'name' | 'number'>) => string) => {
  const { houseKeys } = useText()
  const { language } = useLanguage()
  return ({ name, number }) => houseKeys.tag(name[language], number)
}

/** Where a key is: in its place, out from there, or gone and why. */
export const usePlaceOfKey = (): ((key: KeyItem) => string) => {
  const { houseKeys: words } = useText()
  return ({ state, goneReason, deskCode }) => {
    const place = deskCode ?? words.safe
    if (state === 'gone') return `${words.kinds.gone} · ${words.reasons[goneReason ?? 'lost']}`
    if (state === 'missing') return words.missingFrom(place)
    return state === 'out' ? words.outOf(place) : place
  }
}

/** Who answers for a key now. */
export const useHolderOfKey = (): ((key: KeyItem) => string) => {
  const { houseKeys: words } = useText()
  return ({ state, holderName, deskCode }) => {
    if (state === 'gone' || state === 'missing') return ''
    return holderName ?? (deskCode === null ? words.safe : words.closedDesk)
  }
}

export const useMoment = (): ((at: string | null) => string) => {
  const { timeZone } = useShellStatus()
  return (at) => (at === null ? '' : formatInstant(at, timeZone))
}
