import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { classLetter } from '../../session/document';
import { Disclosure } from '../../ui/Disclosure';
import { useMessages } from '../../ui/messagesContext';
import type { ClassEditorProps } from './ClassEditor';

const ClassEditor = lazy(async (): Promise<{ default: ComponentType<ClassEditorProps> }> => {
  try {
    return { default: (await import('./ClassEditor')).ClassEditor };
  } catch {
    return { default: () => null };
  }
});

/** The menu of the class that a click places: its name, and its end. */
export function ClassMenu({ m, count }: ClassEditorProps): ReactElement {
  const { classes } = useMessages();
  return (
    <Disclosure key={m} label={classes.edit(classLetter(m))} shown={<span aria-hidden="true">▾</span>}>
      <Suspense fallback={null}>
        <ClassEditor m={m} count={count} />
      </Suspense>
    </Disclosure>
  );
}
