// What React sees; only types are checked.
import {
  Consented,
  Declaration,
  KeksiProvider,
  SettingsButton,
  Statement,
  useConsent,
} from 'keksi/react';
import { readSnapshot } from 'keksi/server';

export function Page() {
  const { choices, withdraw } = useConsent();
  return (
    <KeksiProvider snapshot={readSnapshot(null)}>
      <Consented category="marketing" fallback={<p>{String(choices.marketing)}</p>} />
      <Consented category={['diagnostic', 'marketing']}>yes</Consented>
      <Consented service="youtube" title="Video" />
      {/* @ts-expect-error a category that is misspelt */}
      <Consented category="marketting" />
      {/* @ts-expect-error nothing is named */}
      <Consented />
      {/* @ts-expect-error either of them */}
      <Consented category="marketing" service="youtube" />
      <SettingsButton className="link" onClick={() => withdraw()} />
      <Declaration className="list" />
      <Statement src="/statement.json" />
    </KeksiProvider>
  );
}
