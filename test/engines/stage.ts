import { test } from 'vitest';
import { type Certificate, makeCertificate } from '../kit/certificate';
import { Internet } from '../kit/internet';
import { Register } from '../kit/register';
import type { Running } from './engine';
import type { Engine } from './engines';
import { Guest } from './guest';
import type { EngineName } from './names';

declare module 'vitest' {
  interface TaskMeta {
    /** Which engine played a scenario. */
    engine?: { name: EngineName; version: string };
  }
}

/** A small internet, and one engine whose guests are on it. */
export class Stage extends Internet<Guest> {
  #running: Promise<Running> | undefined;

  /** Starts a register; the browser waits until somebody comes. */
  static async open(engine: Engine): Promise<Stage> {
    return new Stage(engine, await makeCertificate(), await Register.open());
  }

  private constructor(
    private readonly engine: Engine,
    certificate: Certificate,
    register: Register,
  ) {
    super(certificate, register);
  }

  /** Plays a scenario with one guest. Each is played in every engine: there are no exceptions. */
  scenario(name: string, play: (guest: Guest) => Promise<void>): void {
    test(name, async ({ task }) => {
      const guest = await this.guest();
      task.meta.engine = { name: this.engine.name, version: (await this.#running)?.version ?? '' };
      await play(guest);
    });
  }

  /** Ends the browser and the register. */
  override async close(): Promise<void> {
    await (await this.#running)?.close();
    await super.close();
  }

  /** Somebody with an empty profile, in a tab that is still empty. */
  async guest(): Promise<Guest> {
    this.#running ??= this.engine.launch(this.certificate);
    const running = await this.#running;
    const number = this.people.length;
    const line = await this.line();
    const profile = await running.profile(line.port);
    const guest = new Guest(number, this.log, line, profile, await profile.tab());
    this.people.push(guest);
    return guest;
  }
}
