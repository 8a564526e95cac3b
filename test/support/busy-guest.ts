/** A guest of the busy hotel, told from the others by the number on the passport. */
export const guest = (idNumber: string) => ({
  name: '王建国',
  idKind: 'passport' as const,
  idNumber,
  phone: '13900000001',
})
