/**
 * The text of a CREATE TABLE with the condition of one named CHECK replaced. Throws when the table has no such
 * check: a migration that changes nothing would be a lie.
 */
export const replaceCheck = (createTable: string, constraint: string, condition: string): string => {
  const start = new RegExp(`constraint ${constraint} check \\(`).exec(createTable)
  if (!start) throw new Error(`no check ${constraint}`)
  const open = start.index + start[0].length
  return `${createTable.slice(0, open)}${condition}${createTable.slice(endOfParenthesis(createTable, open))}`
}

/** The text of a CREATE TABLE with one part replaced, which must stand in it once. */
export const replaceText = (createTable: string, part: string, replacement: string): string => {
  const pieces = createTable.split(part)
  if (pieces.length !== 2) throw new Error(`not once in the table: ${part}`)
  return pieces.join(replacement)
}

/** The text of a CREATE TABLE with one more named CHECK, before the first it has. Throws when it has none. */
export const withCheck = (createTable: string, constraint: string, condition: string): string => {
  const first = /\bconstraint \w+ (?:check|unique)\b/.exec(createTable)
  if (!first) throw new Error('no constraint to stand before')
  const added = `constraint ${constraint} check (${condition}),\n    `
  return `${createTable.slice(0, first.index)}${added}${createTable.slice(first.index)}`
}

/** Where the parenthesis closes that was opened right before `from`; what stands in quotes does not count. */
const endOfParenthesis = (text: string, from: number): number => {
  let depth = 1
  let isQuoted = false
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === "'") isQuoted = !isQuoted
    if (isQuoted) continue
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth === 0) return at
  }
  throw new Error('a parenthesis is never closed')
}

/** The text of a CREATE TABLE whose column may be null. Throws when it has no such column, or one that may be already. */
export const withoutNotNull = (createTable: string, column: string): string => {
  const definition = new RegExp(`(\\b${column} (?:integer|bigint|text)) not null`)
  if (!definition.test(createTable)) throw new Error(`no column ${column} that is never null`)
  return createTable.replace(definition, '$1')
}
