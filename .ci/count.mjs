// Counts the tests of every step. A step that failed without a failing test counts as one failure of its own.
import { existsSync, readFileSync } from 'node:fs'

const [folder, ...steps] = process.argv.slice(2)

const readReport = (name) => {
  const file = `${folder}/${name}.json`
  if (!existsSync(file)) return { passed: 0, failures: [] }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const failures = report.testResults.flatMap(({ name: path, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [`${path}: ${message}`]
    return failed.map((test) => `${path}: ${test.fullName}`)
  })
  return { passed: report.numPassedTests, failures }
}

let passed = 0
const failures = []
for (const step of steps) {
  const [name, status] = step.split('=')
  const report = readReport(name)
  passed += report.passed
  failures.push(...report.failures)
  if (status !== '0' && report.failures.length === 0) failures.push(`${name} ended with exit code ${status}`)
}

console.log('')
for (const failure of failures) console.log(`FAILED ${failure.replace(`${process.cwd()}/`, '')}`)
console.log(`${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0
