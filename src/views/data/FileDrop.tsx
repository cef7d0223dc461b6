import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import type { Messages } from '../../i18n/en';
import { useMessages } from '../../ui/messagesContext';
import { selectBeginning, useUntil } from '../../ui/useUntil';
import { ProblemNote } from './ProblemNote';
import { problemWords } from './problemWords';
import { useOpenSession } from './useOpenSession';
import { fileKind } from './fileKind';
import styles from './FileDrop.module.css';

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

interface FileDropProps {
  /** A file that is no session, or pasted cells. */
  readonly onTable: (source: File | string) => void;
}

/** A session file dropped anywhere on the page opens as Open session does it, any other file as Open data does. */
export function FileDrop({ onTable }: FileDropProps): ReactElement {
  const messages = useMessages();
  const { problem, open, dismiss } = useOpenSession();
  const [other, setOther] = useUntil<DropProblem>(selectBeginning);
  const take = async (file: File): Promise<void> => {
    if ((await fileKind(file)) === 'session') open(file);
    else onTable(file);
  };
  const over = useDragging((dropped) => {
    dismiss();
    setOther(dropped instanceof File ? null : dropped);
    if (dropped instanceof File) void take(dropped);
  });
  usePaste((pasted) => {
    dismiss();
    if (typeof pasted === 'string') onTable(pasted);
    else void take(pasted);
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

/** More than one cell: a single word on the clipboard is no table. */
const CELLS = /\S[\t\n\r;,]/;

/** Hands over files and cells that are pasted, wherever on the page nothing is being typed. */
function usePaste(onPaste: (pasted: File | string) => void): void {
  const hand = useEffectEvent(onPaste);
  useEffect(() => {
    const onPasted = (event: ClipboardEvent): void => {
      const { clipboardData: data, target } = event;
      if (event.defaultPrevented || (target instanceof Element && target.matches('input, textarea'))) return;
      const text = data?.getData('text/plain') ?? '';
      const pasted = data?.files[0] ?? (CELLS.test(text) ? text : null);
      if (pasted === null) return;
      event.preventDefault();
      hand(pasted);
    };
    window.addEventListener('paste', onPasted);
    return () => {
      window.removeEventListener('paste', onPasted);
    };
  }, []);
}
