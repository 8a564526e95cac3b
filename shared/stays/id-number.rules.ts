/** An ID number as the screen shows it to those who only need to recognise it: the last four characters. */
export const maskIdNumber = (idNumber: string): string => {
  const shown = idNumber.length > 4 ? idNumber.slice(-4) : ''
  return '*'.repeat(idNumber.length - shown.length) + shown
}
