import { PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { LanguageMenu } from '../ui/language-menu.tsx'
import { explainError } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import { queryClient } from '../kernel/query-client.ts'
import { trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import classes from './sign-in.module.css'

/** User name and password; then back to where the person wanted to go. */
export const SignInScreen = () => {
  const text = useText()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const enter = useEnter()
  const { data: welcome } = useQuery(trpc.shell.welcome.queryOptions())
  const signIn = useMutation(trpc.session.signIn.mutationOptions({ onSuccess: enter }))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!signIn.isPending) signIn.mutate({ username: username.trim(), password })
  }
  return (
    <div className={classes['page']}>
      <div className={classes['language']}>
        <LanguageMenu />
      </div>
      <main className={classes['panel']}>
        <h1 className={classes['title']}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          {text.common.appName}
        </h1>
        <p className={classes['hotel']}>{welcome?.propertyName}</p>
        <form onSubmit={submit}>
          <Stack gap="md">
            <TextInput
              label={text.shell.signIn.username}
              autoComplete="username"
              autoFocus
              required
              withAsterisk={false}
              value={username}
              onChange={(event) => setUsername(event.currentTarget.value)}
            />
            <PasswordInput
              label={text.shell.signIn.password}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': text.shell.signIn.showPassword }}
              required
              withAsterisk={false}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <RefusalAlert refusal={signIn.error === null ? null : explainError(signIn.error, text)} />
            <ActionButton
              type="submit"
              variant="primary"
              label={text.shell.signIn.submit}
              onAction={() => undefined}
              isRunning={signIn.isPending}
              isFullWidth
            />
          </Stack>
        </form>
      </main>
    </div>
  )
}

/** After the server said yes: nothing of the person before is left, and the screen that was asked for opens. */
const useEnter = () => {
  const router = useRouter()
  const { next = '/' } = useSearch({ from: '/sign-in' })
  return (): void => {
    queryClient.clear()
    router.history.push(next)
  }
}
