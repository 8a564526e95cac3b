import { type BusinessDate, type Instant, isCalendarDate } from '../kernel/dates.ts'
import { type Language, languageTags } from './language.ts'

/** "1234567.5" as it is read: "1,234,567.50". Works on the digits, never through a number. */
export const formatAmount = (amount: string, minorDigits = 2): string => {
  const parts = /^(-?)(\d+)(?:\.(\d*))?$/.exec(amount)
  if (parts === null) return amount
  const [, sign = '', whole = '', fraction = ''] = parts
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const digits = fraction.padEnd(minorDigits, '0')
  return digits === '' ? `${sign}${grouped}` : `${sign}${grouped}.${digits}`
}

const dayFormat = (language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languageTags[language], { ...options, timeZone: 'UTC' })

const noon = (date: BusinessDate): number => Date.parse(`${date}T12:00:00Z`)

/** A business date with its weekday: "2026年3月1日 星期日", "Sun, 1 March 2026". */
export const formatDate = (date: BusinessDate, language: Language): string => {
  if (!isCalendarDate(date)) return date
  const day = dayFormat(language, { year: 'numeric', month: 'long', day: 'numeric' }).format(noon(date))
  const weekday = dayFormat(language, { weekday: language === 'zh' ? 'long' : 'short' }).format(noon(date))
  return language === 'zh' ? `${day} ${weekday}` : `${weekday}, ${day}`
}

/** The weekday of a date, short: "周日", "Sun". */
export const formatWeekday = (date: BusinessDate, language: Language): string =>
  isCalendarDate(date) ? dayFormat(language, { weekday: 'short' }).format(noon(date)) : ''

/** A date in a table: "03-01" of the same year, else with the year. */
export const formatShortDate = (date: BusinessDate, reference: BusinessDate): string =>
  date.slice(0, 4) === reference.slice(0, 4) ? date.slice(5) : date

/** A moment as the hotel's clock shows it: "22:05". Without a zone, the zone of the desk's machine. */
export const formatTime = (instant: Instant, language: Language, timeZone?: string): string =>
  new Intl.DateTimeFormat(languageTags[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(Date.parse(instant))

/** Date and time of a moment, for history and documents: "2026-03-01 22:05". */
export const formatInstant = (instant: Instant, timeZone?: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(Date.parse(instant))

/** The same in a list: "03-01 22:05" of the same year, else with the year. */
export const formatShortInstant = (instant: Instant, reference: BusinessDate, timeZone?: string): string =>
  formatShortDate(formatInstant(instant, timeZone), reference)
