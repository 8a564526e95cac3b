import { useText } from '../kernel/i18n.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import type { Register } from './number-register.api.ts'
import classes from './number-register.module.css'

/** `first + used = next`, in a sentence; or what is wrong with it. A range of the stock uses no numbers. */
export const useProofSentence = ({ proof, last }: Register): string | null => {
  const { sheet: words } = useText().numberBooks
  if (proof === null) return null
  const sentence =
    proof.first + proof.used === proof.next
      ? proof.twice === 0
        ? words.proved(proof)
        : words.twice(proof.twice)
      : words.gap(proof)
  // A series of ours is proved a page at a time, or a look at it would take as long as the hotel is old.
  return last === null ? words.page(sentence) : sentence
}

export const ProofLine = ({ register }: { readonly register: Register }) => {
  const sentence = useProofSentence(register)
  if (sentence === null) return null
  return register.proof?.isTrue === false ? (
    <DecisionNotice>{sentence}</DecisionNotice>
  ) : (
    <p className={classes['proof']}>{sentence}</p>
  )
}
