import type { sealKeys as zh } from '../zh/seal-keys.ts'

export const sealKeys: typeof zh = {
  intro:
    'Every sealed report is signed with a key, and anybody can check it with the public half. The key’s file lies in keys of the server’s data folder and is in no backup: keep a copy in the hotel’s safe. A replaced key’s public half stays for ever and proves what the key sealed.',
  title: 'Seal keys',
  fingerprint: 'Fingerprint',
  since: 'Since',
  until: 'Until',
  inUse: 'In use',
  missing: 'In use, file not on the server',
  why: 'Why',
  founding: 'Made at the founding',
  who: 'Replaced by / approved by',
  seals: 'Reports sealed',
  replace: 'Replace the key',
  replaceHeld:
    'The server makes a new key, and the old one signs that it takes its place. Shifts, days and months are sealed with the new one from then on.',
  replaceMissing:
    'The file of the old key is not on the server, so nobody can sign with it. If the safe holds a copy, put it back into keys: nothing needs to be replaced. The journal tells of the replacement as it is.',
  reason: 'Why',
  reasons: {
    routine: 'Replaced from time to time',
    exposed: 'Somebody may have seen or copied it',
    keeper_left: 'Its keeper has left',
    lost: 'The key was lost',
    restored: 'A backup was restored',
  },
  submit: 'Replace it: sign, and have it approved',
  done: 'The key was replaced; the new one seals from the next report on. Keep a copy of its file, in keys, in the safe.',
  empty: 'No keys yet',
  banner:
    'The seal key is not on the server: check-ins and payments go on, but no shift can be handed over and no date rolled.',
  toSettings: 'Settings',
  callAdministrator: 'Tell an administrator.',
}
