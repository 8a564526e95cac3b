import type { Language } from '@jiaoban/shared/i18n/language.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import { loadDictionary, markDocument, rememberLanguage } from './language.ts'

interface Words {
  readonly language: Language
  readonly text: Dictionary
  readonly setLanguage: (language: Language) => Promise<void>
}

const WordsContext = createContext<Words | null>(null)

interface I18nProviderProps {
  readonly language: Language
  readonly text: Dictionary
  readonly children: ReactNode
}

/** Gives the screens their words. Starts with a dictionary that is already loaded, so nothing flickers. */
export const I18nProvider = ({ language, text, children }: I18nProviderProps) => {
  const [words, setWords] = useState({ language, text })

  useEffect(() => markDocument(words.language), [words.language])

  const setLanguage = async (next: Language) => {
    setWords({ language: next, text: await loadDictionary(next) })
    rememberLanguage(next)
  }
  return <WordsContext value={{ ...words, setLanguage }}>{children}</WordsContext>
}

const useWords = (): Words => {
  const words = use(WordsContext)
  if (words === null) throw new Error('no I18nProvider above this component')
  return words
}

/** The dictionary of the screen's language: `const text = useText()`, then `text.common.save`. */
export const useText = (): Dictionary => useWords().text

/** The screen's language, and how to change it. */
export const useLanguage = (): Pick<Words, 'language' | 'setLanguage'> => useWords()

interface LanguageScopeProps {
  readonly language: Language
  readonly children: ReactNode
}

/** A part in another language than the screen: a printed document for a foreign guest. */
export const LanguageScope = ({ language, children }: LanguageScopeProps) => {
  const outer = useWords()
  const [text, setText] = useState<Dictionary | null>(language === outer.language ? outer.text : null)

  useEffect(() => {
    let isCurrent = true
    void loadDictionary(language).then((loaded) => isCurrent && setText(loaded))
    return () => {
      isCurrent = false
    }
  }, [language])

  return text === null ? null : <WordsContext value={{ ...outer, language, text }}>{children}</WordsContext>
}
