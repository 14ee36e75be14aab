import { useState } from 'preact/hooks';
import type { Administrator } from '../admin/administrator.js';
import { api, Refused } from './api.js';
import { readForm } from './hooks.js';
import type { Texts } from './texts/index.js';

interface Props {
  onEnter(administrator: Administrator): void;
  /** Whether the organisation's accounts open the page. */
  hasLogin: boolean;
  texts: Texts;
}

/** Asks who is there. The token is sent once, and kept nowhere on the page. */
export function Enter({ onEnter, hasLogin, texts }: Props) {
  const failedBefore = new URLSearchParams(location.search).has('login-failed');
  const [problem, setProblem] = useState(failedBefore ? texts.loginFailed : '');
  const enter = async (event: SubmitEvent) => {
    const read = readForm(event);
    try {
      const { administrator } = await api.enter(read('token'));
      if (administrator !== null) onEnter(administrator);
    } catch (error) {
      const isWrong = error instanceof Refused && error.status === 401;
      setProblem(isWrong ? texts.wrongToken : texts.failed);
    }
  };
  return (
    <>
      {hasLogin && (
        <p>
          <a class="button" href="login">
            {texts.login}
          </a>
        </p>
      )}
      <form onSubmit={enter}>
        <label>
          {texts.token}{' '}
          <input name="token" type="password" required autocomplete="current-password" />
        </label>
        <button type="submit">{texts.open}</button>
      </form>
      <p role="alert">{problem}</p>
    </>
  );
}
