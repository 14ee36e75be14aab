import { oldCodes, policyFor } from '../outputs/check';
import { jsonOf, looksCss, settingsButton, tagFor } from '../outputs/tag';
import { fragmentOf } from '../plan/link';
import { namedIn, OFFERED } from '../plan/services';
import { allowedIn, serviceOf } from '../texts/problems';
import { filled } from '../texts/texts';
import { Part } from './fields';
import { Output } from './output';
import { usePage } from './page';

/** Everything that the library's own checks find, errors first. */
function Problems() {
  const { plan, checked, texts, language } = usePage();
  const told = checked.problems.map((problem) => {
    const use = namedIn(plan.config)[serviceOf(problem) ?? -1]?.use;
    const name = OFFERED.find(({ id }) => id === use)?.name;
    const where = name ? `${name} (${problem.setting.split('.')[1] ?? use})` : problem.setting;
    return { where, warning: problem.warning === true, allowed: allowedIn(problem, language, use) };
  });
  const list = (warning: boolean) => {
    const some = told.filter((one) => one.warning === warning);
    if (!some.length) return null;
    return (
      <div class={warning ? 'warnings' : 'problems'}>
        <h3>{warning ? texts.warnings : texts.problems}</h3>
        <ul>
          {some.map(({ where, allowed }) => (
            <li key={`${where} ${allowed}`}>
              <code>{where}</code>: {allowed}
            </li>
          ))}
        </ul>
      </div>
    );
  };
  return (
    <div role="status">
      {list(false)}
      {list(true)}
      {!told.length && <p class="fine">{texts.noProblems}</p>}
    </div>
  );
}

function OldCodes() {
  const { plan, texts } = usePage();
  const old = oldCodes(plan.config);
  return (
    <div class="old">
      <h3>{texts.outOld}</h3>
      {old.length ? <p>{texts.outOldHelp}</p> : <p>{texts.outOldNone}</p>}
      <ul>
        {old.map(({ name, hosts }) => (
          <li key={name}>
            <strong>{name}</strong>:{' '}
            {hosts.map((host, index) => [
              index > 0 && ', ',
              <code key={host}>{host.replace(/^\*\./, '')}</code>,
            ])}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the owner takes along. */
export function Outputs() {
  const { plan, texts } = usePage();
  const { languages, looks, config } = plan;
  const css = looksCss(looks);
  const policy = policyFor(plan);
  const tagLabel = (language: (typeof languages)[number]) =>
    languages.length > 1 ? filled(texts.outTagIn, { language: texts[language] }) : texts.outTag;
  return (
    <Part id="outputs" title={texts.outTitle}>
      <Problems />
      {languages.map((language) => (
        <Output key={language} label={tagLabel(language)} text={tagFor(plan, language)} />
      ))}
      <OldCodes />
      <Output label={texts.outButton} text={languages.map(settingsButton).join('\n')} />
      <Output label={texts.outDeclaration} text="<div data-keksi-declaration></div>" lines={2} />
      {css && <Output label={texts.outCss} text={css} />}
      <Output label={texts.outJson} text={jsonOf(config)} />
      {policy ? (
        <Output label={texts.outPolicy} help={texts.outPolicyHelp} text={policy} lines={6} />
      ) : (
        <p>
          <strong>{texts.outPolicy}</strong>: {texts.outPolicyMissing}
        </p>
      )}
      <Output
        label={texts.link}
        help={texts.linkHelp}
        text={location.href.split('#')[0] + fragmentOf(plan)}
        lines={3}
      />
    </Part>
  );
}
