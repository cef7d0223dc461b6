import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import type { Messages } from '../../i18n/en';
import { useMessages } from '../../ui/messagesContext';
import { selectBeginning, useUntil } from '../../ui/useUntil';
import { ProblemNote } from './ProblemNote';
import { problemWords } from './problemWords';
import { useOpenSession } from './useOpenSession';
import styles from './SessionDrop.module.css';

/** A drop that is not one file. */
type DropProblem = 'folder' | 'none' | 'empty' | { readonly many: number };

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Text may be dragged into a field; anything else that is dropped would take the page away. */
const isField = ({ target }: DragEvent): boolean => target instanceof Element && target.matches('input, textarea');

/** The one file that was dropped, or what was dropped instead. To be asked while the event lasts. */
function droppedFile({ dataTransfer }: DragEvent): File | DropProblem {
  const files = dataTransfer?.files;
  const [file] = files ?? [];
  if (!files || !file) return 'none';
  if (files.length > 1) return { many: files.length };
  if (dataTransfer?.items[0]?.webkitGetAsEntry()?.isDirectory === true) return 'folder';
  return file.size === 0 ? 'empty' : file;
}

function dropWords(problem: DropProblem, { drop }: Messages): string {
  return typeof problem === 'object' ? drop.many(problem.many) : drop[problem];
}

/** A session file dropped anywhere on the page opens it, as Open session does. */
export function SessionDrop(): ReactElement {
  const messages = useMessages();
  const { problem, open, dismiss } = useOpenSession();
  const [other, setOther] = useUntil<DropProblem>(selectBeginning);
  const over = useDragging((dropped) => {
    dismiss();
    setOther(dropped instanceof File ? null : dropped);
    if (dropped instanceof File) void open(dropped);
  });
  const words = other ? dropWords(other, messages) : problem && problemWords(problem, messages);
  return (
    <>
      {over && (
        <div className={styles['hint']} role="status">
          <p>{messages.drop.hint}</p>
        </div>
      )}
      {words !== null && (
        <ProblemNote
          apart
          words={words}
          onDismiss={() => {
            dismiss();
            setOther(null);
          }}
        />
      )}
    </>
  );
}

/** Whether files are being dragged over the page; they are handed over when they are dropped. */
function useDragging(onDrop: (dropped: File | DropProblem) => void): boolean {
  const [over, setOver] = useState(false);
  const hand = useEffectEvent(onDrop);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      const files = carriesFiles(event);
      if (!files && isField(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = files ? 'copy' : 'none';
      setOver(files);
    };
    // Leaving one element for another says where to; leaving the page says nowhere.
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDropped = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      hand(droppedFile(event));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDropped);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDropped);
    };
  }, []);
  return over;
}
