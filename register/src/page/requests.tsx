import { useState } from 'preact/hooks';
import type { VisitorsRequest } from '../requests/requests.js';
import { api } from './api.js';
import type { PartProps } from './app.js';
import { day, explain, moment, useAsked } from './hooks.js';
import { fill } from './texts/index.js';

const soon = 7 * 86_400_000;

/** What visitors ask for, those that wait first, by the day until which each must be answered. */
export function Requests(props: PartProps) {
  const { texts } = props;
  const { answer: requests, failure, again } = useAsked(() => api.requests());
  const [problem, setProblem] = useState('');
  const answer = (id: string) =>
    api.answerRequest(id).then(again, (error) => setProblem(explain(error, texts)));
  return (
    <>
      <p>{texts.requestHelp}</p>
      <p role="status">{explain(failure, texts) || problem}</p>
      {requests?.length === 0 && <p>{texts.noRequests}</p>}
      {requests?.map((request) => (
        <OneRequest key={request.id} {...props} request={request} onAnswer={answer} />
      ))}
    </>
  );
}

interface Props extends PartProps {
  request: VisitorsRequest;
  onAnswer(id: string): void;
}

function OneRequest({ request, onAnswer, texts, language, administrator }: Props) {
  const { id, at, due, site, article, contact, message, number } = request;
  const waits = request.answeredAt === null;
  const left = Date.parse(due) - Date.now();
  // The whole day of the deadline is left for the answer.
  const isLate = waits && left < -86_400_000;
  const heading = fill(texts.requestOf, { article, site });
  return (
    <article>
      <h3>
        {texts.article[article]} ({heading})
      </h3>
      {waits ? (
        <p class={left < soon ? 'danger' : undefined}>
          {fill(isLate ? texts.late : texts.due, { due: day(due, language) })}
        </p>
      ) : (
        <p>
          {fill(texts.answered, {
            at: moment(request.answeredAt ?? '', language),
            by: request.answeredBy ?? '',
          })}
        </p>
      )}
      <dl>
        <div>
          <dt>{texts.at}</dt>
          <dd>{moment(at, language)}</dd>
        </div>
        <div>
          <dt>{texts.contact}</dt>
          <dd>{contact}</dd>
        </div>
        {number !== null && (
          <div>
            <dt>{texts.number}</dt>
            <dd>
              <a href={`#person=${number}`}>{number}</a>
            </dd>
          </div>
        )}
        {message !== '' && (
          <div>
            <dt>{texts.message}</dt>
            <dd class="written">{message}</dd>
          </div>
        )}
      </dl>
      {waits && administrator.rights.includes('erase') && (
        <button type="button" onClick={() => onAnswer(id)}>
          {texts.markAnswered}
        </button>
      )}
    </article>
  );
}
