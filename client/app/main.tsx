import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './global.css'
import './print.css'
import { trainingMark } from '@jiaoban/shared/kernel/training-mark.ts'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isTrainingPage } from '../kernel/base-path.ts'
import { chosenLanguage, loadDictionary } from '../kernel/language.ts'
import { Providers } from './providers.tsx'
import { router } from './router.tsx'

const start = async (): Promise<void> => {
  const language = chosenLanguage() ?? 'zh'
  const text = await loadDictionary(language)
  if (isTrainingPage) document.title = `${trainingMark[language]} · ${text.common.appName}`
  const root = document.getElementById('root')
  if (root === null) throw new Error('the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <Providers language={language} text={text}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  )
}

void start()
