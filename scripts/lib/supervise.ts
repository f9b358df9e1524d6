import { type ChildProcess, spawn } from 'node:child_process'

type Child = { name: string; command: string[]; env: NodeJS.ProcessEnv; process: ChildProcess | null; restarts: number[] }

/** A small young generation: garbage is found sooner, and a process keeps 50 to 100 MB less of it. */
const youngMb = 4

/** Keeps the processes alive: one that dies is started again, at most five times in a minute. */
export class Supervisor {
  #children: Child[] = []
  #isStopping = false
  readonly #env: NodeJS.ProcessEnv
  readonly #giveUp: (name: string) => void

  constructor(env: NodeJS.ProcessEnv, giveUp: (name: string) => void) {
    this.#env = env
    this.#giveUp = giveUp
  }

  /** `command` is the program's file and its arguments; `more` is laid over the environment. */
  start(name: string, command: string[], more: Record<string, string> = {}): void {
    // glibc keeps an arena for each thread otherwise, and gives little of it back
    const child: Child = { name, command, env: { MALLOC_ARENA_MAX: '2', ...this.#env, ...more }, process: null, restarts: [] }
    this.#children.push(child)
    this.#spawn(child)
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    await Promise.all(
      this.#children.map(
        ({ process: child }) =>
          new Promise<void>((resolve) => {
            if (!child || child.exitCode !== null || child.signalCode) return resolve()
            const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
            child.once('exit', () => {
              clearTimeout(timer)
              resolve()
            })
            child.kill('SIGTERM')
          }),
      ),
    )
  }

  #spawn(child: Child): void {
    const flags = ['--disable-warning=ExperimentalWarning', '--enable-source-maps', `--max-semi-space-size=${youngMb}`]
    child.process = spawn(process.execPath, [...flags, ...child.command], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: child.env,
    })
    child.process.once('exit', (code, signal) => {
      if (this.#isStopping) return
      const now = Date.now()
      child.restarts = [...child.restarts.filter((t) => now - t < 60_000), now]
      if (child.restarts.length > 5) return this.#giveUp(child.name)
      console.error(`vitrine: the ${child.name} ended (${signal ?? code}); starting it again`)
      setTimeout(() => !this.#isStopping && this.#spawn(child), Math.min(2_000, 200 * child.restarts.length))
    })
  }
}
