import type { Builder, Command } from '../../../functions/domain/rule-draft/builder.ts';

/**
 * Where the keyboard goes after a command, best first: it stays on the control that was pressed where that is still there,
 * and goes to the part it was about where it is not.
 */
export const focusAfter = (command: Command, builder: Builder): readonly string[] => {
  const { focus } = builder;
  const parts = focus === undefined ? [] : [`part-${focus}`, `add-${focus}`, `or-${focus}`];
  switch (command.do) {
    case 'find':
    case 'or':
    case 'prior':
    case 'search':
      return ['q'];
    case 'open':
      return [`close-${command.node}`];
    case 'up':
    case 'down':
    case 'in':
    case 'out':
      return [`${command.do}-${command.node}`, ...parts];
    case 'terms':
    case 'mode':
      return [];
    case 'undo':
    case 'redo':
      return [command.do];
    default:
      return [...parts, 'add-required'];
  }
};
