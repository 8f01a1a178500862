/** Prints the answer, and opens the checks that a block points to. */
const print = document.querySelector<HTMLButtonElement>('#print');
if (print !== null) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

const open = (): void => {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener('hashchange', open);
open();

export {};
