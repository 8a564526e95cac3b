import { findDesk, listPaymentMethods, listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { insertTerminals, updateTerminal } from '@jiaoban/db/property/property.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import { setTerminalInput } from '@jiaoban/shared/property/property.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/**
 * Gives a desk the terminal or merchant account of a method, names it, or takes it away. What was taken with it
 * is still counted at the close (B7). Raises `not_found` and `method_without_terminal`.
 */
export const setTerminal = defineCommand({
  name: 'setTerminal',
  journalName: 'terminal_set',
  shift: 'office',
  recipe: [],
  input: setTerminalInput,
  run: async (ctx, { deskId, methodCode, name, isActive }) => {
    if (!(await findDesk(ctx.tx, deskId))) throw kernelError('not_found', { what: 'desk' })
    const method = (await listPaymentMethods(ctx.tx)).find(({ code }) => code === methodCode)
    if (!method) throw kernelError('not_found', { what: 'paymentMethod' })
    if (!method.control.startsWith('clearing.')) {
      throw propertyError('method_without_terminal', { method: methodCode })
    }
    const known = (await listTerminalsOfDesk(ctx.tx, deskId)).find(
      ({ paymentMethodCode }) => paymentMethodCode === methodCode,
    )
    const terminal = { id: known?.id ?? ctx.nextId(), deskId, paymentMethodCode: methodCode, name, isActive }
    if (known) await updateTerminal(ctx.tx, terminal)
    else await insertTerminals(ctx.tx, [terminal])
    ctx.record({ fact: 'terminal', terminalId: terminal.id, deskId, methodCode, isActive })
    return { terminalId: terminal.id }
  },
})
