'use client'
import { signIn } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'
import type { Problem } from '../client.ts'

type Props = { token: string; store: string; by: string; role: 'admin' | 'staff'; email: string; mine: string | null; hasAccount: boolean }

/** The seat is taken as the person signed in, or with a new account for the invited address. */
export function InvitationForm({ token, store, by, role, email, mine, hasAccount }: Props) {
  const t = useTranslations('invitation')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  const error = (path: string) => problem?.errors?.find((e) => e.path === path)?.message
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    const form = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    const res = await fetch('/api/invitation', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ ...form, token }),
    })
    if (!res.ok) {
      setBusy(false)
      return setProblem((await res.json()) as Problem)
    }
    const { slug } = (await res.json()) as { slug: string }
    if (form.password) await signIn('credentials', { email, password: form.password, redirect: false })
    location.href = `/store/${slug}`
  }
  const isMine = mine === email
  const mustSignIn = !isMine && (mine !== null || hasAccount)
  return (
    <form method="post" noValidate className="grid gap-5 w-full max-w-[400px] mx-auto" onSubmit={submit}>
      <div>
        <h1 className="sentence" style={{ fontWeight: 600 }}>
          {t('title', { store })}
        </h1>
        <p className="text-base text-muted mt-1">{t('text', { by, role: t(`role.${role}`) })}</p>
      </div>
      {problem && !problem.errors?.length && (
        <p className="banner banner-danger" role="alert">
          {problem.title}
        </p>
      )}
      {mustSignIn ? (
        <>
          <p className="text-base">{mine ? t('other', { email, mine }) : t('hasAccount')}</p>
          <a className="btn btn-primary btn-lg" href={`/sign-in?next=${encodeURIComponent(`/invitation?token=${token}`)}`}>
            {t('signIn', { email })}
          </a>
        </>
      ) : (
        <>
          {isMine ? (
            <p className="text-base">{t('as', { email })}</p>
          ) : (
            <>
              <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
              <TextField size="lg" label={t('name')} name="name" autoComplete="name" error={error('name')} required />
              <TextField
                size="lg"
                label={t('password')}
                name="password"
                type="password"
                autoComplete="new-password"
                error={error('password')}
                hint={t('hint')}
                required
              />
            </>
          )}
          <SubmitButton kind="primary" size="lg" isBusy={isBusy}>
            {t('join')}
          </SubmitButton>
        </>
      )}
    </form>
  )
}
