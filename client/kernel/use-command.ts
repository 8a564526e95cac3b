import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { type UseMutationOptions, useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { CommandAttempt } from './command-attempt.ts'
import { explainFailure, type Failure, failureOf, isAnswered } from './failure.ts'
import { useText } from './i18n.tsx'
import { useShellStatus } from './shell-status.ts'
import { type Approval, type Signature, type SignatureQuestion, useSigner } from './signer.ts'

/** What every command procedure takes. */
export interface CommandEnvelope<Input> {
  commandId: string
  businessDate: BusinessDate
  input: Input
  pin?: string | undefined
  approval?: Approval | undefined
}

interface CommandProcedure<Input, Output> {
  readonly '~types': { input: CommandEnvelope<Input>; output: Output }
  mutationOptions(): Pick<UseMutationOptions<Output, never, CommandEnvelope<Input>>, 'mutationKey' | 'mutationFn'>
}

export interface Command<Input, Output> {
  /**
   * Sends the command. Resolves to its result, or to undefined when it was refused, got no answer, or is
   * running already; `refusal` then says why.
   */
  readonly run: (input: Input, signature?: Signature) => Promise<Output | undefined>
  readonly isRunning: boolean
  /** The sentence to show (`<RefusalAlert>`), or null. */
  readonly refusal: string | null
  /** The code behind the sentence, for a screen that offers the cure. */
  readonly refusalCode: string | null
  readonly clearRefusal: () => void
}

/**
 * The one way to change anything: `const checkIn = useCommand(trpc.stays.checkIn)`, then
 * `const done = await checkIn.run(input)`. It makes the command id, keeps it until there is an answer,
 * blocks a double submit, and asks for the PIN or the approval when the server wants one.
 */
export const useCommand = <Input, Output>(procedure: CommandProcedure<Input, Output>): Command<Input, Output> => {
  const text = useText()
  const askSignature = useSigner()
  const { businessDate } = useShellStatus()
  const attempt = useRef(new CommandAttempt())
  const isBusy = useRef(false)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { mutateAsync } = useMutation(procedure.mutationOptions())

  const send = async (input: Input, signature: Signature): Promise<Sent<Output>> => {
    try {
      const commandId = attempt.current.idFor(input)
      const output = await mutateAsync({ commandId, businessDate, input, ...signature })
      attempt.current.answered()
      return { output }
    } catch (error) {
      const problem = failureOf(error)
      if (isAnswered(problem)) attempt.current.answered()
      return { failure: problem }
    }
  }

  const run = async (input: Input, signature: Signature = {}): Promise<Output | undefined> => {
    if (isBusy.current) return undefined
    isBusy.current = true
    setRunning(true)
    setFailure(null)
    try {
      let given = signature
      let sent = await send(input, given)
      let kind = 'failure' in sent ? wantedSignature(sent.failure, given) : null
      while ('failure' in sent && kind !== null) {
        const problem = isEmpty(given) ? {} : { problem: explainFailure(sent.failure, text) }
        const more = await askSignature({ kind, ...problem })
        if (more === null) break
        given = { ...given, ...more }
        sent = await send(input, given)
        kind = 'failure' in sent ? wantedSignature(sent.failure, given) : null
      }
      if ('output' in sent) return sent.output
      setFailure(sent.failure)
      return undefined
    } finally {
      isBusy.current = false
      setRunning(false)
    }
  }

  return {
    run,
    isRunning,
    refusal: failure === null ? null : explainFailure(failure, text),
    refusalCode: failure?.kind === 'refused' ? failure.refusal.code : null,
    clearRefusal: () => setFailure(null),
  }
}

type Sent<Output> = { readonly output: Output } | { readonly failure: Failure }

const isEmpty = (signature: Signature): boolean => signature.pin === undefined && signature.approval === undefined

/** Refusals that another signature cures. */
const cures: Readonly<Record<string, SignatureQuestion['kind'] | 'same'>> = {
  signature_required: 'own',
  approval_required: 'approval',
  approver_not_permitted: 'approval',
  approver_is_actor: 'approval',
  pin_wrong: 'same',
}

/** Which signature to ask for after a refusal; null when none would help. */
const wantedSignature = (failure: Failure, given: Signature): SignatureQuestion['kind'] | null => {
  if (failure.kind !== 'refused') return null
  const cure = cures[failure.refusal.code]
  if (cure !== 'same') return cure ?? null
  return given.approval === undefined ? 'own' : 'approval'
}
