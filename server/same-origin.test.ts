import { expect, test } from 'vitest'
import { isForeignMutation } from './same-origin.ts'

const foreign = (headers: Record<string, string>, host: string | null = 'acme.localhost', method = 'POST') =>
  isForeignMutation(method, new Headers(headers), host)

test('a mutation is exactly same-origin, or comes from no browser', () => {
  expect(foreign({})).toBe(false)
  expect(foreign({ origin: 'http://acme.localhost:3000', 'sec-fetch-site': 'same-origin' })).toBe(false)
  expect(foreign({ origin: 'http://localhost:3000' }, null)).toBe(false)
  expect(foreign({ origin: 'http://evil.example' }, 'acme.localhost', 'GET')).toBe(false)
})

test.each([
  { origin: 'http://evil.example' },
  { origin: 'http://other.localhost:3000' },
  { origin: 'http://localhost:3000' },
  { origin: 'https://acme.localhost:3000' },
  { origin: 'http://acme.localhost' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'http://acme.localhost:3000', 'sec-fetch-site': 'same-site' },
])('%j is foreign', (headers) => {
  expect(foreign(headers as Record<string, string>)).toBe(true)
})
