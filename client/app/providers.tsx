import type { Language } from '@jiaoban/shared/i18n/language.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { I18nProvider, useText } from '../kernel/i18n.tsx'
import { useKeyboard } from '../kernel/keys.tsx'
import { queryClient } from '../kernel/query-client.ts'
import { SignatureProvider } from '../ui/signature-dialog.tsx'
import { cssVariables, themeOf } from './theme.ts'

interface ProvidersProps {
  readonly language: Language
  readonly text: Dictionary
  readonly children: ReactNode
}

/** Everything a screen needs around it: data, words, look, keys, signatures. */
export const Providers = ({ language, text, children }: ProvidersProps) => (
  <QueryClientProvider client={queryClient}>
    <I18nProvider language={language} text={text}>
      <Look>
        <Notifications position="bottom-right" limit={3} />
        <SignatureProvider>{children}</SignatureProvider>
      </Look>
    </I18nProvider>
  </QueryClientProvider>
)

const Look = ({ children }: { readonly children: ReactNode }) => {
  const text = useText()
  const theme = useMemo(() => themeOf(text), [text])
  useKeyboard()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme="light"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  )
}

/** The server writes a fresh nonce into the page; styles without it are refused by the policy. */
const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
