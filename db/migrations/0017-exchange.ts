import { statements } from './ddl.ts'

export const exchangeRepertoire = statements()
