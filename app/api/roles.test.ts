import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import type { Role } from '#domain/kernel'
import { aStore, type TestStore } from '../../test/builders.ts'
import { router } from './router.ts'

type Call = (input?: unknown) => Promise<unknown>

/** What somebody of a role is refused, over the whole router: every procedure is called, whatever it is. */
async function refusedTo(store: TestStore, role: Role): Promise<string[]> {
  const access = async () => ({ storeId: store.id, actor: { kind: 'merchant' as const, userId: store.userId, name: 'Sam', role } })
  const client = createRouterClient(router, { context: { requestId: 'r', idempotencyKey: null, access } }) as unknown as Record<
    string,
    Record<string, Call>
  >
  const refused: string[] = []
  for (const [module, procedures] of Object.entries(router))
    for (const name of Object.keys(procedures)) {
      const call = client[module]?.[name]
      const status = await call?.({}).then(
        () => 200,
        (error: { status?: number }) => error.status,
      )
      if (status === 403) refused.push(`${module}.${name}`)
    }
  return refused.sort()
}

test('staff are refused what belongs to the owner and admins, and nothing else', async () => {
  expect(await refusedTo(await aStore(), 'staff')).toEqual(
    [
      'domains.add',
      'domains.check',
      'domains.makePrimary',
      'domains.remove',
      'metadata.delete',
      'metadata.put',
      'staff.changeRole',
      'staff.invite',
      'staff.remove',
      'staff.transfer',
      'staff.withdraw',
      'store.close',
      'store.createKey',
      'store.delete',
      'store.listKeys',
      'store.reopen',
      'store.revokeKey',
      'store.setGate',
      'store.update',
      'store.updateSetting',
    ].sort(),
  )
})

test('admins are refused nothing at the door; what is the owner’s alone is refused inside', async () => {
  const store = await aStore()
  expect(await refusedTo(store, 'admin')).toEqual([])
  expect(await refusedTo(store, 'owner')).toEqual([])
  const access = async () => ({
    storeId: store.id,
    actor: { kind: 'merchant' as const, userId: store.userId, name: 'Ada', role: 'admin' as const },
  })
  const admin = createRouterClient(router, { context: { requestId: 'r', idempotencyKey: null, access } })
  await expect(admin.store.delete({ name: store.name })).rejects.toMatchObject({ status: 403 })
  await expect(admin.staff.transfer({ id: store.userId })).rejects.toMatchObject({ status: 403 })
})
