import type { keys as zh } from '../zh/keys.ts'

export const keys: typeof zh = {
  title: 'Keyboard keys',
  onThisScreen: 'On this screen',
  everywhere: 'Everywhere',
  checkIn: 'Check in',
  postCharge: 'Post a charge',
  takePayment: 'Take a payment',
  checkOut: 'Check out',
  handOver: 'Hand over',
  primary: "The screen's main action",
  back: 'Back',
  commandBox: 'Find and command',
  help: 'Show the keys',
  scan: 'Scan a deposit slip',
  scanKey: 'Scanner',
}
