import type { shell as zh } from '../zh/shell.ts'

export const shell: typeof zh = {
  sections: {
    desk: 'Desk',
    inHouse: 'In house',
    shift: 'Shift',
    handoverBook: 'Handover book',
    documents: 'Documents',
    reports: 'Reports',
    inspections: 'Inspections',
    settings: 'Settings',
  },
  mainNavigation: 'Main navigation',
  skipToContent: 'Skip to content',
  businessDate: 'Business date',
  shift: {
    open: ({ number, cashierName, since }) => `Shift ${number} · ${cashierName} · since ${since}`,
    counting: 'counting',
    given: 'given, waiting to be accepted',
    notOpen: 'No open shift',
    openShift: 'Open shift',
    noDesk: 'No desk on this machine',
  },
  connection: {
    live: 'Live',
    connecting: 'Connecting…',
    lost: 'Connection lost',
    lostHint: 'What you see may be out of date. Reconnecting.',
  },
  language: 'Language',
  userMenu: 'User menu',
  signOut: 'Sign out',
  keyboardKeys: 'Keyboard keys',
  commandBox: {
    open: 'Find',
    placeholder: 'Room, guest, phone, slip, plate, company, or a command…',
    empty: 'Nothing found',
    start: 'Type a room, a name or a number',
    screens: 'Screens',
  },
  signIn: {
    title: 'Sign in',
    username: 'User name',
    password: 'Password',
    submit: 'Sign in',
  },
}
