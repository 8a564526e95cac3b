import { createContext, use } from 'react'

/** An approval by somebody with the right: user name and PIN, checked by the server. */
export interface Approval {
  readonly username: string
  readonly pin: string
}

/** What a person signs a command with: the own PIN, the approval of another, the other side's signature. */
export interface Signature {
  readonly pin?: string
  readonly approval?: Approval
  /** The other side of what changes hands. */
  readonly counterSignature?: Approval
}

export interface SignatureQuestion {
  /**
   * `own`: the signed-in person's PIN. Another person's user name and PIN: who approves, who gives or takes the other
   * side of a thing, or who only sees what is done.
   */
  readonly kind: 'own' | 'approval' | 'counter' | 'witness'
  /** What is being signed, in the user's words. */
  readonly what?: string
  /** Why the last signature was refused. */
  readonly problem?: string
}

/** Asks at the screen; null when the person cancels. */
export type Signer = (question: SignatureQuestion) => Promise<Signature | null>

const SignerContext = createContext<Signer | null>(null)

export const SignerProvider = SignerContext

/** The dialog that asks for a signature: `const signature = await askSignature({ kind: 'own' })`. */
export const useSigner = (): Signer => {
  const signer = use(SignerContext)
  if (signer === null) throw new Error('no SignerProvider above this screen')
  return signer
}
