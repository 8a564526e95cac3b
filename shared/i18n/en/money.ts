import type { money as zh } from '../zh/money.ts'

export const money: typeof zh = {
  amountInvalid: 'Not an amount. Example: 1280.50',
  amountNegative: 'An amount cannot be negative',
  amountTooPrecise: (digits) =>
    digits === 0 ? 'This currency has no decimals' : `At most ${digits} decimals`,
  amountTooLarge: 'Above 999,999,999.99',
  denomination: 'Denomination',
  quantity: 'Pieces',
  subtotal: 'Amount',
  countedTotal: 'Counted',
  pieces: (denomination) => `Pieces of ${denomination}`,
  sign: {
    ownTitle: 'Sign',
    ownHint: 'Enter your PIN to sign.',
    approvalTitle: 'Approval',
    approvalHint: 'A colleague with the right enters user name and PIN.',
    approver: "Approver's user name",
    counterTitle: 'The other side signs',
    counterHint: 'Ask the other side for user name and PIN.',
    counterSigner: 'User name of who signs',
    witnessTitle: 'Witness',
    witnessHint: 'A colleague who is present enters user name and PIN.',
    witness: 'User name of the witness',
    witnessed: 'Witness',
    pin: 'PIN',
    pinHint: '4 to 8 digits',
    sign: 'Sign',
    approve: 'Approve',
  },
}
