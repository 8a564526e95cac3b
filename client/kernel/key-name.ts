/** The parts of a keyboard event that name a key. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * The name of what was pressed, as the help overlay prints it: `F4`, `Ctrl+Enter`, `Esc`, `?`. Command on a
 * Mac counts as Ctrl. Shift is named only beside keys it does not change itself.
 */
export const keyName = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string => {
  const base = key === 'Escape' ? 'Esc' : key.length === 1 ? key.toUpperCase() : key
  const modifiers = [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey && key.length > 1 ? ['Shift'] : []),
  ]
  return [...modifiers, base].join('+')
}

/** A key that types something belongs to the field it is typed into. */
export const isTyping = (name: string): boolean => Array.from(name).length === 1
