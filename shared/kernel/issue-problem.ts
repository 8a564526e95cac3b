/** What zod says of one field: our own code stands in the message, zod's in the code. */
interface Issue {
  readonly code?: string | undefined
  readonly message: string
  readonly path: readonly PropertyKey[]
}

/** The code of what is wrong with a field, which `facts.problems` of each language has a word for. */
export const problemOf = ({ code, message }: Issue): string =>
  /^[a-z_]+$/.test(message) ? message : (code ?? 'invalid_type')

/** The name of the field an issue is about, or of the nearest one above it. */
export const fieldOf = ({ path }: Issue): string =>
  path.filter((part) => typeof part === 'string').at(-1) ?? 'input'
