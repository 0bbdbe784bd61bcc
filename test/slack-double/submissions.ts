import { type Call, read } from './call.js';
import { lay, modalsOf, replace, submissionAnswer } from './views.js';
import type { User, View, Workspace } from './workspace.js';

/** Takes the view away, and what lies over it. */
export function closeView(workspace: Workspace, user: string, view: View): void {
  const open = modalsOf(workspace, user);
  const position = open.findIndex(({ id }) => id === view.id);
  if (position >= 0) workspace.modals.set(user, open.slice(0, position));
}

/** Does with the modals what the app answered to a submission, and returns the errors that it shows there, if any. */
export function followAnswer(call: Call, user: User, view: View): Readonly<Record<string, string>> | undefined {
  const { workspace, args } = call;
  if (args['response_action'] === undefined) {
    closeView(workspace, user.id, view);
    return undefined;
  }
  const answer = read(call, submissionAnswer);
  switch (answer.response_action) {
    case 'errors':
      return answer.errors;
    case 'clear':
      workspace.modals.delete(user.id);
      return undefined;
    case 'update':
      replace(call, view, answer.view);
      return undefined;
    case 'push':
      lay(call, user, answer.view);
      return undefined;
  }
}
