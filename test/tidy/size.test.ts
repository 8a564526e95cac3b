import { expect, test } from 'vitest'
import { packages, sourceFiles, violation } from './source-tree.ts'

const longest = 400

const product = sourceFiles.filter(({ isTest }) => !isTest)

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

test(`no file is longer than ${longest} lines`, () => {
  const violations = sourceFiles
    .filter(({ lines }) => lines.length - 1 > longest)
    .map(({ path, lines }) => violation(path, longest + 1, `has ${lines.length - 1} lines; split it by verb`))
  expect(violations).toEqual([])
})

test('files stay small: median 80, nine of ten below 250', () => {
  const rows = [...packages.filter((name) => name !== 'test'), 'all'].map((name) => {
    const lengths = product
      .filter((file) => name === 'all' || file.package === name)
      .map(({ lines }) => lines.length - 1)
      .toSorted((a, b) => a - b)
    const [median, p90] = [quantile(lengths, 0.5), quantile(lengths, 0.9)]
    return { name, files: lengths.length, median, p90, max: lengths.at(-1) ?? 0 }
  })
  const cells = rows.map(({ name, ...numbers }) =>
    [name.padEnd(8), ...Object.values(numbers).map((number) => String(number).padStart(7))].join(''),
  )
  console.log(['          files median    p90    max', ...cells].join('\n'))
  const all = rows.at(-1)
  expect(all?.median).toBeLessThanOrEqual(80)
  expect(all?.p90).toBeLessThanOrEqual(250)
})
