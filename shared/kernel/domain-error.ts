/** What a refusal tells beside its code: ids, numbers and names the sentence needs, never secrets. */
export type ErrorFacts = Readonly<Record<string, string | number>>

/**
 * A refusal the user can understand and mend: a code, and the facts its sentence needs.
 * The code is mapped to an HTTP status and a sentence in each language once (shared/i18n).
 * Anything else that is thrown is a broken invariant, hence a defect.
 */
export class DomainError extends Error {
  readonly code: string
  readonly facts: ErrorFacts

  constructor(code: string, facts: ErrorFacts) {
    super(Object.keys(facts).length > 0 ? `${code} ${JSON.stringify(facts)}` : code)
    this.name = 'DomainError'
    this.code = code
    this.facts = facts
  }
}

/**
 * Makes the constructor of one domain's errors. `Codes` maps each code to the facts it carries, so that
 * a sentence with a missing fact does not compile.
 */
export const errorsOf =
  <Codes extends Record<keyof Codes, ErrorFacts>>() =>
  <Code extends keyof Codes & string>(
    code: Code,
    ...facts: keyof Codes[Code] extends never ? [] : [Codes[Code]]
  ): DomainError =>
    new DomainError(code, facts[0] ?? {})
