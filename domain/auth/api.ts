import { z } from 'zod'
import { mutation, procedure } from '../kernel/api.ts'
import { changeRole, inviteStaff, listStaff, removeMember, transferOwnership, withdrawInvitation } from './index.ts'
import { inviteInput, roleInput, staffOutput } from './schemas.ts'

const byId = z.strictObject({ id: z.uuid() })

/** Every answer is the whole list as it stands now. */
export const staffApi = {
  list: procedure('staff:read')
    .route({ method: 'GET', path: '/staff', tags: ['staff'] })
    .output(staffOutput)
    .handler(({ context }) => listStaff(context.ctx)),
  invite: mutation('staff:write')
    .route({ method: 'POST', path: '/staff/invitations', tags: ['staff'], successStatus: 201 })
    .input(inviteInput)
    .output(staffOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await inviteStaff(ctx, input)
      return listStaff(ctx)
    }),
  withdraw: mutation('staff:write')
    .route({ method: 'DELETE', path: '/staff/invitations/{id}', tags: ['staff'] })
    .input(byId)
    .output(staffOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await withdrawInvitation(ctx, input.id)
      return listStaff(ctx)
    }),
  changeRole: mutation('staff:write')
    .route({ method: 'PATCH', path: '/staff/{id}', tags: ['staff'] })
    .input(roleInput)
    .output(staffOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await changeRole(ctx, input.id, input.role)
      return listStaff(ctx)
    }),
  remove: mutation('staff:write')
    .route({ method: 'DELETE', path: '/staff/{id}', tags: ['staff'] })
    .input(byId)
    .output(staffOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await removeMember(ctx, input.id)
      return listStaff(ctx)
    }),
  transfer: mutation('staff:write')
    .route({ method: 'POST', path: '/staff/{id}/transfer', tags: ['staff'] })
    .input(byId)
    .output(staffOutput)
    .handler(async ({ context: { ctx }, input }) => {
      await transferOwnership(ctx, input.id)
      return listStaff(ctx)
    }),
}
