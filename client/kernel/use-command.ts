import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { OutageSlip } from '@jiaoban/shared/kernel/outage-slip.schema.ts'
import { type UseMutationOptions, useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { CommandAttempt } from './command-attempt.ts'
import { explainFailure, type Failure, failureOf, isAnswered } from './failure.ts'
import { useText } from './i18n.tsx'
import { useConnection } from './live-updates.ts'
import { outageMode } from './outage-mode.ts'
import { queryClient } from './query-client.ts'
import { useShellStatus } from './shell-status.ts'
import { signatureQuestion } from './signature-question.ts'
import { type Approval, type Signature, type SignatureQuestion, useSigner } from './signer.ts'

/** What every command procedure takes. */
export interface CommandEnvelope<Input> {
  commandId: string
  /** The date the screen shows; null where it shows none. */
  businessDate: BusinessDate | null
  input: Input
  pin?: string | undefined
  approval?: Approval | undefined
  counterSignature?: Approval | undefined
  /** The paper it was written on while there was no power. */
  outageSlip?: OutageSlip | undefined
}

interface CommandProcedure<Input, Output> {
  readonly '~types': { input: CommandEnvelope<Input>; output: Output }
  mutationOptions(): Pick<
    UseMutationOptions<Output, never, CommandEnvelope<Input>>,
    'mutationKey' | 'mutationFn'
  >
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
  /** The code of the last refusal as soon as `run` has answered, for what follows in the same breath. */
  readonly lastCode: () => string | null
  readonly clearRefusal: () => void
}

/**
 * The one way to change anything: `const checkIn = useCommand(trpc.stays.checkIn)`, then
 * `const done = await checkIn.run(input)`. It makes the command id, keeps it until there is an answer,
 * blocks a double submit, and asks for the PIN or the approval when the server wants one.
 */
export const useCommand = <Input, Output>(
  procedure: CommandProcedure<Input, Output>,
  /** What a second person is asked as, where the server wants one. */
  { secondPerson = 'approval' }: { readonly secondPerson?: 'approval' | 'witness' } = {},
): Command<Input, Output> => {
  const text = useText()
  const askSignature = useSigner()
  const { businessDate } = useShellStatus()
  const connection = useConnection()
  const attempt = useRef(new CommandAttempt())
  const isBusy = useRef(false)
  const last = useRef<string | null>(null)
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { mutateAsync } = useMutation(procedure.mutationOptions())

  const send = async (input: Input, signature: Signature): Promise<Sent<Output>> => {
    try {
      const outageSlip = outageMode.slip()
      const commandId = attempt.current.idFor({ input, outageSlip })
      const output = await mutateAsync({ commandId, businessDate, input, outageSlip, ...signature })
      attempt.current.answered()
      if (outageSlip !== undefined) outageMode.entered()
      return { output }
    } catch (error) {
      const problem = failureOf(error)
      if (isAnswered(problem)) attempt.current.answered()
      return { failure: problem }
    }
  }

  /** Sends, and sends again with what the person signs, until it is done or no signature would help. */
  const settle = async (input: Input, signature: Signature): Promise<Sent<Output>> => {
    let given = signature
    for (;;) {
      const sent = await send(input, given)
      const question = 'failure' in sent ? signatureQuestion(sent.failure, given, text) : null
      const more = question === null ? null : await askSignature(askedAs(question, secondPerson))
      if (more === null) return sent
      given = { ...given, ...more }
    }
  }

  const run = async (input: Input, signature: Signature = {}): Promise<Output | undefined> => {
    if (isBusy.current) return undefined
    isBusy.current = true
    setRunning(true)
    setFailure(null)
    last.current = null
    try {
      const sent = await settle(input, signature)
      // What changed is told by the live updates; while they are away, everything is asked again.
      if (connection !== 'live') void queryClient.invalidateQueries()
      if ('output' in sent) return sent.output
      setFailure(sent.failure)
      last.current = codeOf(sent.failure)
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
    refusalCode: codeOf(failure),
    lastCode: () => last.current,
    clearRefusal: () => setFailure(null),
  }
}

const askedAs = (question: SignatureQuestion, secondPerson: 'approval' | 'witness'): SignatureQuestion =>
  question.kind === 'approval' ? { ...question, kind: secondPerson } : question

const codeOf = (failure: Failure | null): string | null =>
  failure?.kind === 'refused' ? failure.refusal.code : null

type Sent<Output> = { readonly output: Output } | { readonly failure: Failure }
