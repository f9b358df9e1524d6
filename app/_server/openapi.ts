import { OpenAPIGenerator } from '@orpc/openapi'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError } from '@orpc/server'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { DomainError, platformUrl } from '#domain/kernel'
import { toApiError } from '../../domain/kernel/api.ts'
import { router } from '../api/router.ts'

export const apiHandler = new OpenAPIHandler(router, {
  interceptors: [
    async ({ next, context }) => {
      try {
        return await next()
      } catch (error) {
        if (error instanceof ORPCError) throw error
        const unreadable = new DomainError('request.malformed', 400, 'The body cannot be read. Send valid JSON.')
        throw toApiError(unreadable, context.requestId)
      }
    },
  ],
  clientInterceptors: [
    async ({ next, context }) => {
      try {
        return await next()
      } catch (error) {
        throw toApiError(error, context.requestId)
      }
    },
  ],
  customErrorResponseBodyEncoder: (error) => error.data as Record<string, unknown>,
})

let document: Promise<unknown> | undefined

/** OpenAPI 3.1 from the same schemas that check the requests; the two multipart uploads are written by hand. */
export function openApiDocument(): Promise<unknown> {
  document ??= generate()
  return document
}

async function generate() {
  const spec = await new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(router, {
    info: {
      title: 'Vitrine Admin API',
      version: '1.0.0',
      description: 'One key belongs to one store. Amounts are integers in minor units. Errors are problem documents (RFC 9457).',
    },
    servers: [{ url: platformUrl('/api/v1') }],
    security: [{ key: [] }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'requestId'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            code: { type: 'string' },
            requestId: { type: 'string' },
            errors: { type: 'array', items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } } },
          },
        },
      },
    },
  })
  const upload = (summary: string, fields: Record<string, object>, status: string) => ({
    post: {
      summary,
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' }, ...fields } },
          },
        },
      },
      responses: {
        [status]: {
          description: 'Taken',
          content: { 'application/json': { schema: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } } } },
        },
        default: {
          description: 'A problem',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  })
  const paths = (spec.paths ?? {}) as Record<string, Record<string, { responses?: Record<string, unknown> }>>
  for (const methods of Object.values(paths))
    for (const operation of Object.values(methods))
      if (operation.responses)
        operation.responses.default = {
          description: 'A problem',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        }
  paths['/imports'] = {
    ...paths['/imports'],
    ...upload('Import a product file', { kind: { type: 'string', enum: ['products'] }, dryRun: { type: 'boolean' } }, '202'),
  }
  paths['/media'] = {
    ...paths['/media'],
    ...upload('Upload a picture', { alt: { type: 'string' }, productId: { type: 'string', format: 'uuid' } }, '201'),
  }
  return { ...spec, paths }
}
