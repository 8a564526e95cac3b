import type { ConcessionLimit } from '@jiaoban/shared/staff/concession-limit.rules.ts'
import type { Reader } from '../kernel/tx.ts'

export const listConcessionLimits = async (reader: Reader): Promise<ConcessionLimit[]> =>
  reader.selectFrom('concession_limit').select(['role', 'percent']).orderBy('percent').execute()
