import { isLanguage, type Language, languageTags } from '@jiaoban/shared/i18n/language.ts'
import { type Dictionary, zh } from '@jiaoban/shared/i18n/zh.ts'

const storageKey = 'jiaoban.language'

/** The language chosen on this machine, or null when nobody has chosen. */
export const chosenLanguage = (): Language | null => {
  const stored = localStorage.getItem(storageKey)
  return isLanguage(stored) ? stored : null
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(storageKey, language)

/** Chinese is in the page; other languages are fetched when somebody wants them. */
export const loadDictionary = async (language: Language): Promise<Dictionary> =>
  language === 'zh' ? zh : (await import('@jiaoban/shared/i18n/en.ts')).en

/** Fonts, hyphenation and screen readers follow `<html lang>`. */
export const markDocument = (language: Language): void => {
  document.documentElement.lang = languageTags[language]
}
