/**
 * Text as it is searched: letters and digits alone, lower case, full width made narrow. "Zhang San",
 * "zhang-san" and "ＺＨＡＮＧＳＡＮ" are one; what has special meaning in a `like` pattern cannot remain.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')

/** The search column of a record: its folded parts, a space between, so that no match runs across two. */
export const searchTextOf = (...parts: readonly string[]): string =>
  parts
    .map(foldText)
    .filter((part) => part !== '')
    .join(' ')
