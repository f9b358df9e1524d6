'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'

/** Next-auth's credentials post, by hand, so that 429 and its wait are told as they are. */
async function post(email: string, password: string): Promise<'ok' | 'wrong' | number> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string }
  const res = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password, csrfToken, json: 'true' }),
  })
  if (res.status === 429) return Number(res.headers.get('retry-after') ?? 60)
  return res.ok ? 'ok' : 'wrong'
}

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations('signIn')
  const [message, setMessage] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const answer = await post(String(form.get('email')), String(form.get('password'))).catch(() => null)
    if (answer === 'ok') {
      location.href = next
      return
    }
    setBusy(false)
    setMessage(answer === 'wrong' ? t('wrong') : answer === null ? t('offline') : t('wait', { minutes: Math.ceil(answer / 60) }))
  }

  return (
    <form method="post" className="grid gap-5 w-full max-w-[368px] mx-auto py-8" onSubmit={submit}>
      <h1 className="sentence" style={{ fontWeight: 600 }}>
        {t('title')}
      </h1>
      {message && (
        <p className="banner banner-danger" role="alert">
          {message}
        </p>
      )}
      <TextField size="lg" label={t('email')} name="email" type="email" autoComplete="username" required />
      <TextField size="lg" label={t('password')} name="password" type="password" autoComplete="current-password" required />
      <SubmitButton kind="primary" size="lg" isBusy={isBusy}>
        {t('submit')}
      </SubmitButton>
      <p className="text-sm text-muted flex justify-between">
        <a className="link" href="/forgot-password">
          {t('forgotten')}
        </a>
        <a className="link" href="/sign-up">
          {t('open')}
        </a>
      </p>
    </form>
  )
}
