import { expect, test } from 'vitest'
import { apiHandler } from './openapi.ts'

const access = () => Promise.reject(new Error('not reached'))

test('a body that is not JSON is answered with a problem document that names the request', async () => {
  const request = new Request('http://localhost/api/v1/products', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"title": "Mug',
  })
  const { response } = await apiHandler.handle(request, {
    prefix: '/api/v1',
    context: { requestId: 'r-1', idempotencyKey: null, access },
  })
  expect(response?.status).toBe(400)
  expect(await response?.json()).toMatchObject({ code: 'request.malformed', status: 400, requestId: 'r-1' })
})
