/**
 * Lets the other work of the process have its turn. An embedded database answers at once, so a command with many
 * statements would keep every screen of the house waiting until its end; a long one rests between its steps.
 */
export const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
