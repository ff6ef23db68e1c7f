import type { Button, PressButton } from '../card.ts';
import { cleanText } from './clean-text.ts';

type Json = Readonly<Record<string, unknown>>;

/** A row of buttons, or nothing where there is none. A link that is not https is left out. */
export function actionSet(buttons: readonly Button[]): readonly Json[] {
  const actions = buttons.flatMap((button): readonly Json[] => {
    if ('verb' in button) return [button.form ? openForm(button) : execute(button)];
    return isHttps(button.url)
      ? [{ type: 'Action.OpenUrl', title: cleanText(button.label), url: button.url }]
      : [];
  });
  return actions.length === 0 ? [] : [{ type: 'ActionSet', actions }];
}

/** Clients that do not know `Action.Execute` send the same as a message. */
function execute({ label, verb, id, main }: PressButton): Json {
  const said = {
    title: cleanText(label),
    data: { verb, id },
    ...(main ? { style: 'positive' } : {}),
  };
  return { type: 'Action.Execute', verb, ...said, fallback: { type: 'Action.Submit', ...said } };
}

/** Teams asks the bot for the form, and shows it in a dialog. Clients that know none send the same as a message. */
const openForm = ({ label, verb, id }: PressButton): Json => ({
  type: 'Action.Submit',
  title: cleanText(label),
  data: { verb, id, msteams: { type: 'task/fetch' } },
});

const isHttps = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === 'https:';
