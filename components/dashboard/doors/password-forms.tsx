'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { TextField } from '#ui/field'
import { SubmitButton } from '#ui/submit-button'
import type { Problem } from '../client.ts'

async function send(path: string, body: Record<string, string>): Promise<Problem | null> {
  const res = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  return res.ok ? null : ((await res.json()) as Problem)
}

export function ForgotForm() {
  const t = useTranslations('password')
  const [state, setState] = useState<'form' | 'busy' | 'sent'>('form')
  const [problem, setProblem] = useState<Problem | null>(null)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget).get('email'))
    setState('busy')
    const failed = await send('/api/password/forgot', { email })
    setProblem(failed)
    setState(failed ? 'form' : 'sent')
  }
  if (state === 'sent')
    return (
      <div className="grid gap-3 w-full max-w-[368px] mx-auto" role="status">
        <h1 className="sentence" style={{ fontWeight: 600 }}>
          {t('sentTitle')}
        </h1>
        <p className="text-base text-muted">{t('sentText')}</p>
        <a className="link" href="/sign-in">
          {t('back')}
        </a>
      </div>
    )
  return (
    <form method="post" className="grid gap-5 w-full max-w-[368px] mx-auto" onSubmit={submit}>
      <h1 className="sentence" style={{ fontWeight: 600 }}>
        {t('forgotTitle')}
      </h1>
      <TextField size="lg" label={t('email')} name="email" type="email" autoComplete="username" required error={problem?.title} />
      <SubmitButton kind="primary" size="lg" isBusy={state === 'busy'}>
        {t('send')}
      </SubmitButton>
    </form>
  )
}

export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('password')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setBusy(true)
    const failed = await send('/api/password/reset', { token, password: String(new FormData(event.currentTarget).get('password')) })
    if (!failed) {
      location.href = '/sign-in'
      return
    }
    setProblem(failed)
    setBusy(false)
  }
  return (
    <form method="post" className="grid gap-5 w-full max-w-[368px] mx-auto" onSubmit={submit}>
      <h1 className="sentence" style={{ fontWeight: 600 }}>
        {t('resetTitle')}
      </h1>
      <TextField
        size="lg"
        label={t('newPassword')}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={10}
        required
        error={problem?.title}
        hint={t('hint')}
      />
      <SubmitButton kind="primary" size="lg" isBusy={isBusy}>
        {t('save')}
      </SubmitButton>
    </form>
  )
}
