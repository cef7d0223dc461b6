import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { NumberField } from './NumberField';

async function field(onCommit = vi.fn(() => true)) {
  const onProblem = vi.fn();
  const screen = await render(
    <NumberField
      label="rate"
      value={0.1}
      text="0.1"
      {...{ onCommit, onProblem }}
      invalid={false}
      increment={() => 0.1}
    />,
  );
  return { box: screen.getByRole('textbox', { name: 'rate' }), onCommit, onProblem };
}

it('takes a number over on Enter', async () => {
  const { box, onCommit, onProblem } = await field();
  await box.fill('0.25');
  await userEvent.keyboard('{Enter}');
  expect(onCommit).toHaveBeenCalledExactlyOnceWith(0.25);
  expect(onProblem).toHaveBeenLastCalledWith(null);
});

it('says what was typed when it is no number, and shows the old value again', async () => {
  const { box, onCommit, onProblem } = await field();
  await box.fill('zero');
  await userEvent.keyboard('{Enter}');
  expect(onCommit).not.toHaveBeenCalled();
  expect(onProblem).toHaveBeenLastCalledWith('zero');
  await expect.element(box).toHaveValue('0.1');
});

it('takes what a full-width keyboard types', async () => {
  const { box, onCommit } = await field();
  await box.fill('０。５');
  await userEvent.keyboard('{Enter}');
  expect(onCommit).toHaveBeenCalledExactlyOnceWith(0.5);
});

it('reports a number that is out of range', async () => {
  const { box, onProblem } = await field(vi.fn(() => false));
  await box.fill('-1');
  await userEvent.tab();
  expect(onProblem).toHaveBeenLastCalledWith('-1');
});

it('gives the old value back on Esc and steps with the arrows', async () => {
  const { box, onCommit } = await field();
  await box.fill('5');
  await userEvent.keyboard('{Escape}');
  await expect.element(box).toHaveValue('0.1');
  await userEvent.keyboard('{ArrowUp}');
  expect(onCommit).toHaveBeenLastCalledWith(0.2, expect.any(String));
});
