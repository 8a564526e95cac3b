import { type Signature, useSigner } from '../../kernel/signer.ts'

/** Asks for the own PIN, then for the other side's; null when either goes away. */
export const useBothSign = (): ((what: string, other?: string) => Promise<Signature | null>) => {
  const askSignature = useSigner()
  return async (what, other = what) => {
    const own = await askSignature({ kind: 'own', what })
    if (own === null) return null
    const second = await askSignature({ kind: 'approval', what: other })
    return second === null ? null : { ...own, ...second }
  }
}
