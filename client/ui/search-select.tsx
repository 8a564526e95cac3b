import { Select, type SelectProps } from '@mantine/core'
import type { KeyboardEvent } from 'react'

type SearchSelectProps = Omit<
  SelectProps,
  | 'searchable'
  | 'selectFirstOptionOnChange'
  | 'selectFirstOptionOnDropdownOpen'
  | 'allowDeselect'
  | 'openOnFocus'
  | 'onKeyDown'
>

/**
 * A list that is searched by typing: it opens with the first key, and Enter takes the first that fits. Enter on what
 * is chosen already leaves it.
 */
export const SearchSelect = (props: SearchSelectProps) => (
  <Select
    comboboxProps={{ withinPortal: false }}
    {...props}
    searchable
    selectFirstOptionOnChange
    selectFirstOptionOnDropdownOpen
    allowDeselect={false}
    openOnFocus={false}
    onKeyDown={takeFirstUnmarked}
  />
)

/**
 * A word of Chinese arrives whole and opens the list with the same event. On a slow machine the kit then marks the
 * first option before it is drawn and never again, and its Enter takes nothing: here it takes the first all the same.
 */
const takeFirstUnmarked = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  const listId = event.currentTarget.getAttribute('aria-controls')
  const options = listId === null ? null : document.getElementById(listId)
  if (options === null || options.querySelector('[data-combobox-selected]') !== null) return
  const first = options.querySelector<HTMLElement>('[role="option"]')
  if (first === null) return
  event.preventDefault()
  first.click()
}
