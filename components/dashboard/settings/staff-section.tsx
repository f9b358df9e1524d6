'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { StaffOutput } from '#schemas/auth'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Banner } from '#ui/empty'
import { SelectField, TextField } from '#ui/field'
import { Menu } from '#ui/menu'
import { SubmitButton } from '#ui/submit-button'
import { toast } from '#ui/toast'
import { problemOf, useStore } from '../client.ts'
import { useWords } from '../format.ts'

type Member = StaffOutput['members'][number]

/** Who has a seat, who is invited, and what each role may do. */
export function StaffSection({ role, userId }: { role: string; userId: string }) {
  const t = useTranslations('staff')
  const { api, store } = useStore()
  const { when } = useWords(store.timezone)
  const queries = useQueryClient()
  const [email, setEmail] = useState('')
  const [newRole, setNewRole] = useState<'staff' | 'admin'>('staff')
  const [asked, setAsked] = useState<{ act: 'remove' | 'transfer'; member: Member } | null>(null)
  const { data, error } = useQuery(api.staff.list.queryOptions())
  const after = {
    onSuccess: (list: StaffOutput) => {
      setAsked(null)
      queries.setQueryData(api.staff.list.queryKey(), list)
    },
    onError: (failed: unknown) => toast(problemOf(failed).title),
  }
  const invite = useMutation(
    api.staff.invite.mutationOptions({
      onSuccess: (list) => {
        after.onSuccess(list)
        toast(t('invited', { email }))
        setEmail('')
      },
    }),
  )
  const withdraw = useMutation(api.staff.withdraw.mutationOptions(after))
  const change = useMutation(api.staff.changeRole.mutationOptions(after))
  const remove = useMutation(api.staff.remove.mutationOptions(after))
  const transfer = useMutation(api.staff.transfer.mutationOptions({ ...after, onSuccess: () => location.reload() }))
  const mayManage = role !== 'staff'
  const inviteProblem = invite.error ? problemOf(invite.error) : null
  return (
    <>
      {error && <Banner tone="danger">{problemOf(error).title}</Banner>}
      <section className="section pt-2!">
        <h2 className="section-title mb-2">{t('members')}</h2>
        <ul>
          {data?.members.map((m) => (
            <li key={m.userId} className="flex items-center gap-3 py-3 border-t border-line first:border-0">
              <span className="min-w-0 flex-1">
                <b className="font-[550] block truncate">
                  {m.name} {m.userId === userId && <span className="text-faint font-normal">· {t('you')}</span>}
                </b>
                <span className="meta break-all">{m.email}</span>
              </span>
              <span className="text-sm text-muted">{t(`role.${m.role}`)}</span>
              {mayManage && m.role !== 'owner' && m.userId !== userId ? (
                <Menu
                  trigger={
                    <button type="button" className="icon-btn" aria-label={t('more', { name: m.name })}>
                      <Ellipsis className="icon" />
                    </button>
                  }
                  items={[
                    {
                      label: m.role === 'admin' ? t('makeStaff') : t('makeAdmin'),
                      run: () => change.mutate({ id: m.userId, role: m.role === 'admin' ? 'staff' : 'admin' }),
                    },
                    ...(role === 'owner' ? [{ label: t('transfer'), run: () => setAsked({ act: 'transfer' as const, member: m }) }] : []),
                    'line' as const,
                    { label: t('remove'), isDanger: true, run: () => setAsked({ act: 'remove' as const, member: m }) },
                  ]}
                />
              ) : (
                <span className="w-9" />
              )}
            </li>
          ))}
        </ul>
      </section>
      {data && data.invitations.length > 0 && (
        <section className="section">
          <h2 className="section-title mb-2">{t('waiting')}</h2>
          <ul>
            {data.invitations.map((i) => (
              <li key={i.id} className="flex items-center gap-3 py-3 border-t border-line first:border-0">
                <span className="min-w-0 flex-1">
                  <b className="font-[550] block truncate">{i.email}</b>
                  <span className="meta">{t('until', { role: t(`role.${i.role}`), at: when(i.expiresAt) })}</span>
                </span>
                {mayManage && (
                  <Button size="sm" onClick={() => withdraw.mutate({ id: i.id })}>
                    {t('withdraw')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayManage && (
        <section className="section">
          <h2 className="section-title mb-4">{t('invite')}</h2>
          <form
            noValidate
            className="grid md:grid-cols-[minmax(0,1fr)_160px_auto] gap-3 items-start"
            onSubmit={(e) => {
              e.preventDefault()
              invite.mutate({ email, role: newRole })
            }}
          >
            <TextField
              label={t('email')}
              type="email"
              autoComplete="off"
              value={email}
              onChange={(e) => setEmail(e.target.value)}
              error={inviteProblem ? (inviteProblem.errors?.[0]?.message ?? inviteProblem.title) : undefined}
            />
            <SelectField label={t('roleLabel')} value={newRole} onChange={(e) => setNewRole(e.target.value as 'staff' | 'admin')}>
              <option value="staff">{t('role.staff')}</option>
              <option value="admin">{t('role.admin')}</option>
            </SelectField>
            <SubmitButton kind="primary" className="md:mt-6" isBusy={invite.isPending}>
              {t('send')}
            </SubmitButton>
          </form>
          <p className="hint mt-3">{t('inviteHint')}</p>
        </section>
      )}
      <section className="section last">
        <h2 className="section-title mb-3">{t('rights')}</h2>
        <Rights />
      </section>
      <Dialog
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        title={asked ? t(`${asked.act}Title`, { name: asked.member.name }) : ''}
        foot={
          <>
            <Button onClick={() => setAsked(null)}>{t('keep')}</Button>
            <Button
              kind="danger"
              isBusy={remove.isPending || transfer.isPending}
              onClick={() => asked && (asked.act === 'remove' ? remove : transfer).mutate({ id: asked.member.userId })}
            >
              {asked ? t(`${asked.act}Act`) : ''}
            </Button>
          </>
        }
      >
        <p>{asked ? t(`${asked.act}Text`, { name: asked.member.name }) : ''}</p>
      </Dialog>
    </>
  )
}

const rights: [key: string, staff: boolean, admin: boolean, owner: boolean][] = [
  ['daily', true, true, true],
  ['settings', false, true, true],
  ['staff', false, true, true],
  ['owner', false, false, true],
]

/** The roles as a matrix: a tick or a dash. */
function Rights() {
  const t = useTranslations('staff')
  const mark = (may: boolean) => (
    <td className="r">
      <span aria-hidden="true">{may ? '●' : '–'}</span>
      <span className="sr-only">{t(may ? 'yes' : 'no')}</span>
    </td>
  )
  return (
    <table className="table" style={{ '--edge': '0px' } as React.CSSProperties}>
      <thead>
        <tr>
          <th>{t('may')}</th>
          <th className="r">{t('role.staff')}</th>
          <th className="r">{t('role.admin')}</th>
          <th className="r">{t('role.owner')}</th>
        </tr>
      </thead>
      <tbody>
        {rights.map(([key, staff, admin, owner]) => (
          <tr key={key}>
            <td>{t(`right.${key}` as 'right.daily')}</td>
            {mark(staff)}
            {mark(admin)}
            {mark(owner)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
