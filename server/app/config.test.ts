import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import { readStartOptions } from './start-options.ts'

test('without settings the hotel is a file in ./data, open to this machine alone', () => {
  expect(readConfig({})).toEqual({
    port: 4173,
    hasBackups: true,
    host: '127.0.0.1',
    dataDir: './data',
    databaseUrl: 'sqlite:./data/hotel.db',
    trustedProxies: 0,
  })
})

test('the demonstration has a file of its own', () => {
  expect(readConfig({}, { isDemo: true }).databaseUrl).toBe('sqlite:./data/demo.db')
})

test('the file stands in the data folder unless it is told otherwise', () => {
  expect(readConfig({ DATA_DIR: '/var/hotel', PORT: '' })).toMatchObject({
    port: 4173,
    databaseUrl: 'sqlite:/var/hotel/hotel.db',
  })
  const databaseUrl = 'postgres://hotel@db:5432/hotels?schema=hotel_7'
  expect(readConfig({ DATABASE_URL: databaseUrl, PORT: '80', HOST: '0.0.0.0' })).toMatchObject({
    databaseUrl,
    port: 80,
    host: '0.0.0.0',
  })
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a port from 0 (any free one) to 65535, but is "http"'],
  [{ PORT: '65536' }, 'PORT must be a port from 0 (any free one) to 65535, but is "65536"'],
  [{ PORT: '-1' }, 'PORT must be a port from 0 (any free one) to 65535, but is "-1"'],
  [{ HOST: ' ' }, 'HOST must be an address or host name, but is " "'],
  [{ BACKUPS: 'hourly' }, 'BACKUPS must be daily or off, but is "hourly"'],
  [{ TRUSTED_PROXIES: 'yes' }, 'TRUSTED_PROXIES must be a number from 0 to 9, but is "yes"'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must start with sqlite: or postgres://'],
  [{ DATABASE_URL: 'sqlite:' }, 'DATABASE_URL "sqlite:" needs a file name'],
])('%j is refused in one line', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(new ConfigError(message))
})

test('start knows its options, and says so when it meets another', () => {
  expect(readStartOptions([])).toEqual({ isDemo: false, isApiOnly: false })
  expect(readStartOptions(['--demo'])).toEqual({ isDemo: true, isApiOnly: false })
  expect(() => readStartOptions(['--dmeo'])).toThrow(
    new ConfigError("Unknown option '--dmeo'. Options: --demo, --api-only"),
  )
})
