const trainingPath = '/training'

/** A test of what a screen works out has no page. */
const pathname = typeof window === 'undefined' ? '/' : window.location.pathname

/** Whether this page is the training's: the same program at another address, asking another house. */
export const isTrainingPage = pathname === trainingPath || pathname.startsWith(`${trainingPath}/`)

/** What every address of this page begins with. */
export const basePath = isTrainingPage ? trainingPath : ''

/** Keeps what two pages of one browser remember apart: the training never listens to the hotel. */
export const ownName = (name: string): string => (isTrainingPage ? `${name}.training` : name)

/** To the training: a page of its own, which remembers nothing of this one. */
export const goToTraining = (): void => window.location.assign(`${trainingPath}/`)

/** To the hotel, whose session goes on. */
export const goToHotel = (): void => window.location.assign('/')
