import { createContext, type ReactNode, use, useEffectEvent, useLayoutEffect } from 'react'
import { handleKeyDown, keyRegistry } from './key-registry.ts'

// Keys are bound in layout effects: what can be seen listens already, however fast the hands.

const LayerContext = createContext(0)

interface UseKeyOptions {
  readonly label: string
  readonly isDefault?: boolean
}

/**
 * Gives a key its meaning while this component is on the screen, inside fields too:
 * `useKey('F4', () => setOpen(true), { label: text.keys.postCharge })`. A null key means nothing.
 */
export const useKey = (
  key: string | null,
  run: () => void,
  { label, isDefault = false }: UseKeyOptions,
): void => {
  const layer = use(LayerContext)
  const runNow = useEffectEvent(run)
  useLayoutEffect(
    () => (key === null ? undefined : keyRegistry.add({ key, label, isDefault, run: () => runNow() }, layer)),
    [key, label, isDefault, layer],
  )
}

/** What lies above the screen: the keys below it rest until it is gone. Every dialog of ui/ is one. */
export const KeyLayer = ({ children }: { readonly children: ReactNode }) => {
  const layer = use(LayerContext) + 1
  useLayoutEffect(() => keyRegistry.openLayer(layer), [layer])
  return <LayerContext value={layer}>{children}</LayerContext>
}

/**
 * The one keyboard listener of the page. It listens before the fields do, so that it still sees whether a
 * list is open.
 */
export const useKeyboard = (): void =>
  useLayoutEffect(() => {
    window.addEventListener('keydown', handleKeyDown, true)
    return () => window.removeEventListener('keydown', handleKeyDown, true)
  }, [])
