import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { type CandidatePosting, differenceCandidates } from './difference-candidates.rules.ts'

const cny = (amount: string) => Money.of(amount, 'CNY')

/** `12 300.00` is posting 12 of the ledger that differs, `~12 300.00` one of another tender. */
const posting = (text: string): CandidatePosting => {
  const [id = '', amount = ''] = text.replace('~', '').split(' ')
  return { id: Number(id), amount: cny(amount), isOwn: !text.startsWith('~') }
}

/** difference · postings → the candidates in the order of looking. */
test.each([
  ['-50.00', ['1 50.00', '2 300.00'], ['same 1']],
  ['50.00', ['1 25.00', '2 300.00'], ['half 1']],
  ['-38.00', ['1 300.00', '~2 38.00'], ['otherTender 2']],
  ['-38.00', ['~1 38.00', '2 19.00', '3 38.00'], ['same 3', 'half 2', 'otherTender 1']],
  ['27.00', [], ['transposed']],
  ['-0.90', ['1 0.45'], ['half 1', 'transposed']],
  ['-50.00', ['1 49.99'], []],
  ['0.00', ['1 0.00'], []],
  ['9.00', ['1 9.00', '2 9.00', '3 9.00', '4 9.00', '5 9.00'], ['same 1', 'same 2', 'same 3', 'same 4']],
])('%s among %j', (difference, postings, expected) => {
  const found = differenceCandidates(cny(difference), postings.map(posting))
  expect(found.map((one) => ('posting' in one ? `${one.reason} ${one.posting.id}` : one.reason))).toEqual(
    expected,
  )
})
