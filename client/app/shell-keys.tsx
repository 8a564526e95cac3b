import type { Area } from '@jiaoban/shared/kernel/area.ts'
import { spotlight } from '@mantine/spotlight'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type KeyBinding, keyRegistry } from '../kernel/key-registry.ts'
import { useKey } from '../kernel/keys.tsx'
import { KeyHelp } from '../ui/key-help.tsx'
import { useGoTo, useHasScreen } from './navigation.ts'

/**
 * What the F-keys mean where the screen gives them no meaning of its own. Check-in and handover have a
 * screen; charge, payment and check-out need to know whose, so they open the command box.
 */
export const ShellKeys = ({ canSee }: { readonly canSee: (area: Area) => boolean }) => {
  const { keys } = useText()
  const goTo = useGoTo()
  const hasScreen = useHasScreen()
  const [help, setHelp] = useState<readonly KeyBinding[] | null>(null)
  const worksAtDesk = canSee('desk')

  const keyOf = (key: string, path: string) => (worksAtDesk && hasScreen(path) ? key : null)
  useKey(keyOf('F2', '/check-in'), () => goTo('/check-in'), { label: keys.checkIn, isDefault: true })
  useKey(keyOf('F4', '/in-house'), spotlight.open, { label: keys.postCharge, isDefault: true })
  useKey(keyOf('F8', '/in-house'), spotlight.open, { label: keys.takePayment, isDefault: true })
  useKey(keyOf('F9', '/in-house'), spotlight.open, { label: keys.checkOut, isDefault: true })
  useKey(keyOf('F10', '/hand-over'), () => goTo('/hand-over'), { label: keys.handOver, isDefault: true })
  useKey('Ctrl+K', spotlight.open, { label: keys.commandBox, isDefault: true })
  useKey('?', () => setHelp(keyRegistry.list()), { label: keys.help, isDefault: true })

  return <KeyHelp bindings={help} onClose={() => setHelp(null)} />
}
