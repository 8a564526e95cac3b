/** The languages of screens and printed documents. Chinese is the first: it is the type of the others. */
export const languages = ['zh', 'en'] as const

export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value)

/** How a language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' }

/** The BCP 47 tag, for `<html lang>` and for `Intl`. */
export const languageTags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' }
