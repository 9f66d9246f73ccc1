import { html, type TemplateResult } from 'lit';
import type { Answer } from './answer';
import type { CheckInQuestion, CheckInWords } from './check-in-questions';
import { fill, RATING_WORDS } from './rating-words';
import type { Option } from './thaw-choice';

/** An answer as the person would say it; empty where there is none. */
export function said(question: CheckInQuestion, answer: Answer, words: CheckInWords): string {
  const rating = { ...RATING_WORDS, ...words.rating };
  switch (answer.kind) {
    case 'rated':
      return String(answer.value);
    case 'nothing':
      return rating.nothing;
    case 'far-away':
      return rating.farAway;
    case 'cant-tell':
      return rating.cantTell;
    case 'skipped':
      return rating.skip;
    case 'chosen':
      return [labels(question, [answer.value]), answer.word ?? ''].filter(Boolean).join(', ');
    case 'words':
      return [labels(question, answer.words), answer.word ?? ''].filter(Boolean).join(', ');
    case 'said':
      return answer.word;
    case 'missing':
      return '';
  }
}

function labels(question: CheckInQuestion, ids: string[]): string {
  const options: Option[] = 'options' in question ? question.options : [];
  return options
    .filter((option) => ids.includes(option.id))
    .map((option) => option.label)
    .join(', ');
}

/** Everything that was answered, each with a way back to its question. Nothing is missing: what is open can stay so. */
export function review(
  questions: CheckInQuestion[],
  answers: Map<string, Answer>,
  words: CheckInWords,
  back: (question: CheckInQuestion) => void,
): TemplateResult {
  return html`
    <h2 class="rating-question" tabindex="-1">${words.reviewTitle}</h2>
    <ul class="check-in-review">
      ${questions.map((question) => {
        const answer = answers.get(question.id);
        const text = (answer && said(question, answer, words)) || words.reviewOpen;
        return html`<li>
          <span class="check-in-said"><span class="rating-label">${question.label}</span> <span>${text}</span></span>
          <button
            type="button"
            class="button"
            aria-label=${fill(words.reviewChangeOf, { label: question.label })}
            @click=${() => back(question)}
          >
            ${words.reviewChange}
          </button>
        </li>`;
      })}
    </ul>
  `;
}
