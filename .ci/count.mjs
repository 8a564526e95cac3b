// Counts the tests of every step. A step that failed without a failing test counts as one failure of its own.
// `e2e-again` is the second run of the files that failed in `e2e`, and takes their place.
import { existsSync, readFileSync } from 'node:fs'

const filesOf = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [])

const countFile = ({ name, status, message, assertionResults }) => {
  const passed = assertionResults.filter((test) => test.status === 'passed').length
  const failed = assertionResults.filter((test) => test.status === 'failed')
  const failures = failed.map((test) => `${name}: ${test.fullName}${reasonOf(test)}`)
  return {
    name,
    passed,
    failures: status === 'failed' && failed.length === 0 ? [`${name}: ${message}`] : failures,
  }
}

/** Why it failed, short: a log that is kept in part alone still says it. */
const reasonOf = ({ failureMessages }) =>
  (failureMessages ?? [])
    .flatMap((message) => message.split('\n').slice(0, 12))
    // eslint-disable-next-line no-control-regex -- colours of a terminal
    .map((line) => `\n    ${line.replaceAll(/\u001b\[\d+m/gu, '').slice(0, 300)}`)
    .join('')

const failedFilesOf = (report) =>
  filesOf(report)
    .map(countFile)
    .filter(({ failures }) => failures.length > 0)
    .map(({ name }) => name.replace(`${process.cwd()}/`, ''))

const count = (folder, steps) => {
  const statuses = new Map(steps.map((step) => step.split('=')))
  const again = new Map(filesOf(`${folder}/e2e-again.json`).map((file) => [file.name, countFile(file)]))
  const failures = []
  let passed = 0
  for (const [name, status] of statuses) {
    if (name === 'e2e-again') continue
    const firsts = filesOf(`${folder}/${name}.json`).map(countFile)
    for (const first of firsts) {
      const second = name === 'e2e' ? again.get(first.name) : undefined
      for (const failure of second === undefined ? [] : first.failures)
        console.log(`UNSTEADY ${short(failure)}`)
      passed += (second ?? first).passed
      failures.push(...(second ?? first).failures)
    }
    const isTold = firsts.some((file) => file.failures.length > 0)
    if (status !== '0' && !isTold) failures.push(`${name} ended with exit code ${status}`)
  }
  for (const failure of failures) console.log(`FAILED ${short(failure)}`)
  console.log(`${passed} passed, ${failures.length} failed`)
  process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0
}

const short = (failure) => failure.replaceAll(`${process.cwd()}/`, '')

const [first, ...rest] = process.argv.slice(2)
if (first === '--failed-files') for (const file of failedFilesOf(rest[0])) console.log(file)
else {
  console.log('')
  count(first, rest)
}
