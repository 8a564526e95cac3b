import type { requestErrors as zh } from '../zh/errors-request.ts'

export const requestErrors: typeof zh = {
  unreachable:
    'The server did not answer, so it is not known whether this was done. Check the network and press again: nothing is posted twice.',
  unreachableRead: 'The server did not answer and nothing was loaded. Check the network and try again.',
  defect:
    'The server failed and this was probably not done. Press again: nothing is posted twice. If it fails again, call the administrator.',
  unknown: (code) => `Refused (${code}). Nothing was changed. Reload the page and try again.`,
  tooMany: 'Too many attempts; this is blocked for a while. Wait a moment and try again.',
}
