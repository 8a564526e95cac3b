import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'

/** To where the person came from; to the desk when a link opened the stay. */
export const useGoBack = (): (() => void) => {
  const navigate = useNavigate()
  const { history } = useRouter()
  const canGoBack = useCanGoBack()
  return () => (canGoBack ? history.back() : void navigate({ to: '/' }))
}
